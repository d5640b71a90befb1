CREATE VIEW editorial.evidence AS
SELECT
  id,
  claim_id,
  kind,
  bearing,
  title,
  url,
  excerpt,
  locator,
  sha256,
  captured_at,
  public_from,
  state,
  version,
  created_at,
  updated_at
FROM public.evidence e
WHERE public_until IS NULL
  AND state <> 'REJECTED'
  AND NOT EXISTS (
    SELECT FROM public.evidence n
    WHERE n.replaces_id = e.id
  );
