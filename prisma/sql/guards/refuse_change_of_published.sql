-- A publication is only ended, once; a public edge is only closed, once; a redaction blanks what they say. What lies ahead was not public yet.
CREATE FUNCTION guards.refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
  after jsonb;
BEGIN
  IF OLD.public_from IS NULL OR OLD.public_from > now() THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  IF coalesce(current_setting('sourceline.redaction', true), '') <> ''
    AND OLD.public_from = NEW.public_from
    AND OLD.public_until IS NOT DISTINCT FROM NEW.public_until
  THEN
    RETURN NEW;
  END IF;
  before := to_jsonb(OLD) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  after := to_jsonb(NEW) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  IF before <> after OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until) THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END
$$;
