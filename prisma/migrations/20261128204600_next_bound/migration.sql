-- What opens or closes next is found by index: an answer may be kept until then. The indexes by publicFrom that some
-- publications had already are now those of their kind.
DROP INDEX "article_publication_public_from_article_id_idx";
DROP INDEX "claim_publication_public_from_claim_id_idx";
DROP INDEX "source_publication_public_from_source_id_idx";


-- prisma/sql/guards/guard_interval.sql
-- What is public by itself for a time (public_from, public_until): closed once and replaced, never changed or deleted
-- once public, and public only when it was accepted. Two indexes find what opens or closes next.
CREATE OR REPLACE FUNCTION guards.guard_interval(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  has_state boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = guarded AND attname = 'state' AND NOT attisdropped);
BEGIN
  PERFORM guards.put_trigger(guarded, 'once', 'UPDATE OR DELETE', 'refuse_change_of_published()');
  PERFORM guards.put_constraint(
    guarded, 'interval', 'CHECK (public_until IS NULL OR (public_from IS NOT NULL AND public_until >= public_from))'
  );
  PERFORM guards.put_index(guarded, 'opening', 'INDEX', '(public_from)');
  PERFORM guards.put_index(guarded, 'closing', 'INDEX', '(public_until) WHERE public_until IS NOT NULL');
  IF has_state THEN
    PERFORM guards.put_constraint(guarded, 'public_is_accepted', $check$CHECK (public_from IS NULL OR state = 'ACCEPTED')$check$);
  END IF;
END
$$;

-- prisma/sql/guards/guard_publication.sql
-- Publications of a record (<noun>_publication): one at a time for a record and for a slug, ended once and with a word
-- for its ending, never changed or deleted once public. Two covering indexes say what is public of a record and of a
-- revision, and two find what opens or closes next.
CREATE OR REPLACE FUNCTION guards.guard_publication(guarded regclass) RETURNS void
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

-- prisma/sql/public/next_bound.sql
-- The next moment at which anything becomes public or ceases to be: until then, what readers get changes by events
-- alone. Null where nothing is scheduled. It runs with its owner's rights, as readers may read no table, and tells
-- them the moment alone.
CREATE FUNCTION public.next_bound() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN least(
    (SELECT min(t.public_from) FROM public.article_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.article_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.claim_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.claim_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.collection_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.collection_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.source_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.source_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.topic_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.topic_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.assessment t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.assessment t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.attribution t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.attribution t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.claim_link t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.claim_link t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.correction t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.correction t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.evidence t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.evidence t WHERE t.public_until > now())
  );
END
$$;

SELECT guards.guard_interval('assessment');
SELECT guards.guard_interval('attribution');
SELECT guards.guard_interval('claim_link');
SELECT guards.guard_interval('correction');
SELECT guards.guard_interval('evidence');
SELECT guards.guard_publication('article_publication');
SELECT guards.guard_publication('claim_publication');
SELECT guards.guard_publication('collection_publication');
SELECT guards.guard_publication('source_publication');
SELECT guards.guard_publication('topic_publication');
