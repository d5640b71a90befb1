-- A sealed revision does not change; a redaction declares itself in its transaction.
CREATE FUNCTION guards.refuse_change_of_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sealed_at IS NOT NULL AND current_setting('sourceline.redaction', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'a sealed revision of % does not change', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
