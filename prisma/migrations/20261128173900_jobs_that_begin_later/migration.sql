ALTER TABLE "job" ADD COLUMN "start_after" TIMESTAMPTZ(3);

CREATE TEMPORARY TABLE kept_grant ON COMMIT DROP AS
SELECT format(
  'GRANT %s ON %I.%I TO %s',
  a.privilege_type, n.nspname, c.relname,
  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
) AS statement
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) a
WHERE c.oid IN ('editorial.job'::regclass)
  AND a.grantee <> c.relowner;

DROP VIEW "editorial"."job";

-- prisma/sql/editorial/job.sql
CREATE VIEW editorial.job AS
SELECT
  id,
  name,
  state,
  start_after,
  done,
  total,
  message,
  failure,
  started_by_id,
  started_by_name,
  created_at,
  started_at,
  ended_at,
  cancel_requested_at
FROM public.job;

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT statement FROM kept_grant LOOP
    EXECUTE kept.statement;
  END LOOP;
END
$$;
