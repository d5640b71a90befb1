-- Gives a table the trigger <table>_<suffix>, which calls a function of this schema before each row is changed.
CREATE FUNCTION guards.put_trigger(guarded regclass, suffix text, events text, call text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  trigger_name text := (SELECT relname FROM pg_class WHERE oid = guarded) || '_' || suffix;
BEGIN
  IF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = guarded AND tgname = trigger_name) THEN
    EXECUTE format('DROP TRIGGER %I ON %s', trigger_name, guarded);
  END IF;
  EXECUTE format(
    'CREATE TRIGGER %I BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION guards.%s',
    trigger_name, events, guarded, call
  );
END
$$;
