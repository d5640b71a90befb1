-- Revisions of a record (<noun>_revision): one is open at a time, a sealed one has its hash and does not change.
CREATE FUNCTION guards.guard_revision(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  parent_id text := regexp_replace((SELECT relname FROM pg_class WHERE oid = guarded), '_revision$', '_id');
BEGIN
  PERFORM guards.put_trigger(guarded, 'sealed', 'UPDATE OR DELETE', 'refuse_change_of_sealed()');
  PERFORM guards.put_constraint(guarded, 'sealed_with_hash', 'CHECK ((sealed_at IS NULL) = (content_hash IS NULL))');
  PERFORM guards.put_constraint(guarded, 'sealed_before_committed', 'CHECK (sealed_at IS NOT NULL OR commitments IS NULL)');
  PERFORM guards.put_index(guarded, 'one_open', 'UNIQUE INDEX', format('(%I) WHERE sealed_at IS NULL', parent_id));
  PERFORM guards.put_index(
    guarded, 'uncommitted', 'INDEX', format('(%I) WHERE sealed_at IS NOT NULL AND commitments IS NULL', parent_id)
  );
END
$$;
