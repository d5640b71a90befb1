-- What belongs to a revision (its revision_id names it): it does not change once the revision is sealed.
CREATE FUNCTION guards.guard_revision_part(guarded regclass, revisions regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  revision_table text := (SELECT relname FROM pg_class WHERE oid = revisions);
BEGIN
  PERFORM guards.put_trigger(
    guarded, 'sealed', 'INSERT OR UPDATE OR DELETE', format('refuse_change_of_sealed_part(%L)', revision_table)
  );
END
$$;
