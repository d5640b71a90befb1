-- The functions that refuse changes stand in a schema of their own.
CREATE SCHEMA guards;

ALTER FUNCTION public.refuse_change_of_sealed() SET SCHEMA guards;
ALTER FUNCTION public.refuse_change_of_sealed_part() SET SCHEMA guards;
ALTER FUNCTION public.refuse_change_of_published() SET SCHEMA guards;
ALTER FUNCTION public.refuse_change_of_log() SET SCHEMA guards;

-- prisma/sql/guards/refuse_change_of_log.sql
-- The change log is only added to; a redaction may blank what it names.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_log() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('sourceline.redaction', true) = 'on' AND TG_OP = 'UPDATE' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the change log is append-only' USING ERRCODE = 'SL003';
END
$$;

-- prisma/sql/guards/refuse_change_of_published.sql
-- A publication is only ended, once; a public edge is only closed, once. What lies ahead was not public yet.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
  after jsonb;
BEGIN
  IF OLD.public_from IS NULL OR OLD.public_from > now() OR current_setting('sourceline.redaction', true) = 'on' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  before := to_jsonb(OLD) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  after := to_jsonb(NEW) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  IF before <> after OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until) THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END
$$;

-- prisma/sql/guards/refuse_change_of_sealed.sql
-- A sealed revision does not change; a redaction declares itself in its transaction.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sealed_at IS NOT NULL AND current_setting('sourceline.redaction', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'a sealed revision of % does not change', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- prisma/sql/guards/refuse_change_of_sealed_part.sql
-- What belongs to a sealed revision does not change either. The argument is the table of revisions.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_sealed_part() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  sealed timestamptz;
  revision uuid;
BEGIN
  revision := CASE WHEN TG_OP = 'INSERT' THEN NEW.revision_id ELSE OLD.revision_id END;
  EXECUTE format('SELECT sealed_at FROM %I WHERE id = $1', TG_ARGV[0]) INTO sealed USING revision;
  IF sealed IS NOT NULL AND current_setting('sourceline.redaction', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'what belongs to a sealed revision does not change (%)', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
