
-- prisma/sql/guards/refuse_change_of_published.sql
-- A publication is only ended, once; a public edge is only closed and recalled, once; a redaction blanks what they say. What lies
-- ahead was not public yet; what has become public since the transaction began was, and the transaction is to begin anew. Until
-- when the transaction has to end, so that nothing of what it changes opens before, is in sourceline.opens.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  closing constant text[] := ARRAY['public_until', 'ending', 'ending_note', 'recalled_at', 'version', 'updated_at'];
  before jsonb;
  after jsonb;
BEGIN
  IF OLD.public_from > now() AND OLD.public_from <= clock_timestamp() THEN
    RAISE EXCEPTION 'this has become public since the transaction began (%)', TG_TABLE_NAME USING ERRCODE = 'serialization_failure';
  END IF;
  IF OLD.public_from > now() THEN
    PERFORM set_config(
      'sourceline.opens',
      least(OLD.public_from, nullif(current_setting('sourceline.opens', true), '')::timestamptz)::text,
      true
    );
  END IF;
  IF OLD.public_from IS NULL OR OLD.public_from > now() THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  before := to_jsonb(OLD) - guards.computed_columns(TG_RELID);
  after := to_jsonb(NEW) - guards.computed_columns(TG_RELID);
  IF guards.is_redacting() AND guards.only_blanks(before, after, ARRAY['slug', 'version', 'updated_at']) THEN
    RETURN NEW;
  END IF;
  IF before - closing <> after - closing
    OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until)
    OR (before ->> 'recalled_at' IS NOT NULL AND after ->> 'recalled_at' IS DISTINCT FROM before ->> 'recalled_at')
  THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END
$$;
