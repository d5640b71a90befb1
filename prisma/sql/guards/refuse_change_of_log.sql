-- The change log is only added to; a redaction may blank what it names.
CREATE FUNCTION guards.refuse_change_of_log() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('sourceline.redaction', true), '') <> '' AND TG_OP = 'UPDATE' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the change log is append-only' USING ERRCODE = 'SL003';
END
$$;
