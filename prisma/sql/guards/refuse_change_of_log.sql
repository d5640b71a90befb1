-- The change log is only added to; a redaction may blank what it names.
CREATE FUNCTION guards.refuse_change_of_log() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND guards.is_redacting() THEN
    IF to_jsonb(OLD) - 'changes' = to_jsonb(NEW) - 'changes' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the change log is append-only' USING ERRCODE = 'SL003';
END
$$;
