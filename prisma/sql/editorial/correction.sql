CREATE VIEW editorial.correction AS
SELECT
  id,
  article_id,
  kind,
  origin,
  note,
  wrong,
  "right",
  supersedes_id,
  issued_at,
  public_from,
  state,
  version
FROM public.correction
WHERE public_until IS NULL
  AND state <> 'REJECTED';
