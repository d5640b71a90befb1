CREATE VIEW delivery.embed AS
SELECT
  e.id,
  e.url,
  e.provider,
  e.title,
  e.author_name,
  e.frame_url,
  e.width,
  e.height
FROM public.embed e
WHERE e.url IS NOT NULL
  AND EXISTS (
    SELECT FROM public.article_embed x
    JOIN public.article_publication p
      ON p.revision_id = x.revision_id
      AND p.public_from <= now()
      AND (p.public_until IS NULL OR p.public_until > now())
    WHERE x.embed_id = e.id
  );
