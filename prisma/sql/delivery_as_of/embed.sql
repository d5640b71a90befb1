CREATE VIEW delivery_as_of.embed AS
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
    SELECT FROM delivery_as_of.article_embed x
    WHERE x.embed_id = e.id
  );
