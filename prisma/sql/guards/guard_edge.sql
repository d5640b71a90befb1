-- Links from one record to another of its kind (from_<noun>_id, to_<noun>_id): none leads back to where it starts.
CREATE FUNCTION guards.guard_edge(guarded regclass, noun text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guards.put_constraint(
    guarded, 'joins_two', format('CHECK (%I <> %I)', 'from_' || noun || '_id', 'to_' || noun || '_id')
  );
END
$$;
