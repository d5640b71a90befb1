-- What belongs to a sealed revision does not change either, but that a redaction blanks it. The argument is the table of revisions.
CREATE FUNCTION guards.refuse_change_of_sealed_part() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  sealed timestamptz;
  revision uuid;
BEGIN
  revision := CASE WHEN TG_OP = 'INSERT' THEN NEW.revision_id ELSE OLD.revision_id END;
  EXECUTE format('SELECT sealed_at FROM %I WHERE id = $1', TG_ARGV[0]) INTO sealed USING revision;
  IF sealed IS NOT NULL AND NOT (TG_OP = 'UPDATE' AND guards.is_redacting() AND guards.only_blanks(to_jsonb(OLD), to_jsonb(NEW), '{}')) THEN
    RAISE EXCEPTION 'what belongs to a sealed revision does not change (%)', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
