-- Gives a table the index <table>_<suffix>, in the place of one of that name. The kind is INDEX or UNIQUE INDEX.
CREATE FUNCTION guards.put_index(guarded regclass, suffix text, kind text, definition text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  present regclass;
  index_name text := (SELECT relname FROM pg_class WHERE oid = guarded) || '_' || suffix;
BEGIN
  SELECT i.indexrelid INTO present
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = guarded
    AND c.relname = index_name;
  IF present IS NOT NULL THEN
    EXECUTE format('DROP INDEX %s', present);
  END IF;
  EXECUTE format('CREATE %s %I ON %s %s', kind, index_name, guarded, definition);
END
$$;
