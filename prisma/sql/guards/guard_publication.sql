-- Publications of a record (<noun>_publication): one at a time for a record and for a slug, ended once and with a word
-- for its ending, never changed or deleted once public. Two covering indexes say what is public of a record and of a
-- revision, and two find what opens or closes next.
CREATE FUNCTION guards.guard_publication(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  parent_id text := regexp_replace((SELECT relname FROM pg_class WHERE oid = guarded), '_publication$', '_id');
  has_slug boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = guarded AND attname = 'slug' AND NOT attisdropped);
  has_locale boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = guarded AND attname = 'locale' AND NOT attisdropped);
BEGIN
  PERFORM guards.put_trigger(guarded, 'once', 'UPDATE OR DELETE', 'refuse_change_of_published()');
  PERFORM guards.put_constraint(guarded, 'order', 'CHECK (public_until IS NULL OR public_until >= public_from)');
  PERFORM guards.put_constraint(guarded, 'ended', 'CHECK ((public_until IS NULL) = (ending IS NULL))');
  PERFORM guards.put_constraint(guarded, 'ending_word', $check$CHECK (ending IN ('REPLACED', 'UNPUBLISHED'))$check$);
  PERFORM guards.put_constraint(
    guarded, 'one_at_a_time',
    format('EXCLUDE USING gist (%I WITH =, tstzrange(public_from, public_until) WITH &&)', parent_id)
  );
  IF has_slug THEN
    PERFORM guards.put_constraint(
      guarded, 'one_at_a_slug',
      format(
        'EXCLUDE USING gist (%s slug WITH =, tstzrange(public_from, public_until) WITH &&)',
        CASE WHEN has_locale THEN 'locale WITH =,' END
      )
    );
  END IF;
  PERFORM guards.put_index(
    guarded, 'intervals', 'INDEX', format('(%I) INCLUDE (public_from, public_until, revision_id)', parent_id)
  );
  PERFORM guards.put_index(
    guarded, 'of_revision', 'INDEX', format('(revision_id) INCLUDE (public_from, public_until, %I)', parent_id)
  );
  PERFORM guards.put_index(guarded, 'opening', 'INDEX', format('(public_from, %I)', parent_id));
  PERFORM guards.put_index(guarded, 'closing', 'INDEX', '(public_until) WHERE public_until IS NOT NULL');
END
$$;
