-- One function for each kind of table puts all guards of the kind on it. The tables have theirs under the same names.

-- prisma/sql/guards/guard_edge.sql
-- Links from one record to another of its kind (from_<noun>_id, to_<noun>_id): none leads back to where it starts.
CREATE FUNCTION guards.guard_edge(guarded regclass, noun text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guards.put_constraint(
    guarded, 'joins_two', format('CHECK (%I <> %I)', 'from_' || noun || '_id', 'to_' || noun || '_id')
  );
END
$$;

-- prisma/sql/guards/guard_interval.sql
-- What is public by itself for a time (public_from, public_until): closed once and replaced, never changed or deleted
-- once public, and public only when it was accepted.
CREATE FUNCTION guards.guard_interval(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  has_state boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = guarded AND attname = 'state' AND NOT attisdropped);
BEGIN
  PERFORM guards.put_trigger(guarded, 'once', 'UPDATE OR DELETE', 'refuse_change_of_published()');
  PERFORM guards.put_constraint(
    guarded, 'interval', 'CHECK (public_until IS NULL OR (public_from IS NOT NULL AND public_until >= public_from))'
  );
  IF has_state THEN
    PERFORM guards.put_constraint(guarded, 'public_is_accepted', $check$CHECK (public_from IS NULL OR state = 'ACCEPTED')$check$);
  END IF;
END
$$;

-- prisma/sql/guards/guard_log.sql
-- A log: its rows are only added to.
CREATE FUNCTION guards.guard_log(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guards.put_trigger(guarded, 'append_only', 'UPDATE OR DELETE', 'refuse_change_of_log()');
END
$$;

-- prisma/sql/guards/guard_publication.sql
-- Publications of a record (<noun>_publication): one at a time for a record and for a slug, ended once and with its
-- ending, never changed or deleted once public.
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
    guarded, 'now', 'INDEX', format('(%I) INCLUDE (revision_id, public_from) WHERE public_until IS NULL', parent_id)
  );
END
$$;

-- prisma/sql/guards/guard_revision.sql
-- Revisions of a record (<noun>_revision): one is open at a time, a sealed one has its hash and does not change.
CREATE FUNCTION guards.guard_revision(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  parent_id text := regexp_replace((SELECT relname FROM pg_class WHERE oid = guarded), '_revision$', '_id');
BEGIN
  PERFORM guards.put_trigger(guarded, 'sealed', 'UPDATE OR DELETE', 'refuse_change_of_sealed()');
  PERFORM guards.put_constraint(guarded, 'sealed_with_hash', 'CHECK ((sealed_at IS NULL) = (content_hash IS NULL))');
  PERFORM guards.put_index(guarded, 'one_open', 'UNIQUE INDEX', format('(%I) WHERE sealed_at IS NULL', parent_id));
END
$$;

-- prisma/sql/guards/guard_revision_part.sql
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

-- prisma/sql/guards/put_constraint.sql
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

-- prisma/sql/guards/put_index.sql
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

-- prisma/sql/guards/put_trigger.sql
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
