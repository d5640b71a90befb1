CREATE VIEW editorial.embed AS
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
WHERE e.url IS NOT NULL;
