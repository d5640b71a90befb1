CREATE VIEW editorial.byline AS
SELECT
  revision_id,
  position,
  name,
  role_title
FROM public.byline;
