-- Gives a table the constraint <table>_<suffix>, in the place of one of that name.
CREATE FUNCTION guards.put_constraint(guarded regclass, suffix text, definition text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  constraint_name text := (SELECT relname FROM pg_class WHERE oid = guarded) || '_' || suffix;
BEGIN
  IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = guarded AND conname = constraint_name) THEN
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', guarded, constraint_name);
  END IF;
  EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', guarded, constraint_name, definition);
END
$$;
