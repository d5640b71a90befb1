-- Puts the triggers that keep the read model on every table that it is made of, so that no path to readers goes past it.
-- Of a record or a revision a change counts alone: its row is there before a publication names it, and as long.
CREATE FUNCTION published.follow() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  followed record;
  event text;
  counting text;
BEGIN
  FOR followed IN
    SELECT *
    FROM (
      VALUES
        ('article_revision', '{UPDATE}'::text[], '{article,revision_id}'::text[]),
        ('article_publication', '{INSERT,UPDATE,DELETE}', '{article,publication_id,mention,publication_id}'),
        ('mention', '{INSERT,UPDATE,DELETE}', '{mention,mention_id}'),
        ('claim_revision', '{UPDATE}', '{claim,revision_id}'),
        ('claim_publication', '{INSERT,UPDATE,DELETE}', '{claim,publication_id}'),
        ('source', '{UPDATE}', '{source,source_id}'),
        ('source_revision', '{UPDATE}', '{source,revision_id}'),
        ('source_publication', '{INSERT,UPDATE,DELETE}', '{source,publication_id}'),
        ('attribution', '{INSERT,UPDATE,DELETE}', '{attribution,attribution_id}')
    ) f (base, events, models)
  LOOP
    SELECT string_agg(DISTINCT a.attname::text, ',') INTO counting
    FROM pg_depend d
    JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    JOIN pg_class v ON v.oid = r.ev_class AND v.relnamespace = 'published'::regnamespace
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = format('public.%I', followed.base)::regclass;
    FOREACH event IN ARRAY followed.events LOOP
      EXECUTE format(
        'CREATE OR REPLACE TRIGGER %I AFTER %s ON public.%I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION published.follow_change(%s)',
        followed.base || '_followed_' || lower(event), event, followed.base,
        concat_ws(
          ' ',
          CASE WHEN event <> 'DELETE' THEN 'NEW TABLE AS after_change' END,
          CASE WHEN event <> 'INSERT' THEN 'OLD TABLE AS before_change' END
        ),
        (SELECT string_agg(quote_literal(word), ', ' ORDER BY place) FROM unnest(counting || followed.models) WITH ORDINALITY u (word, place))
      );
    END LOOP;
  END LOOP;
  FOREACH event IN ARRAY ARRAY['claim', 'source'] LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER %I AFTER INSERT ON public.%I REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION published.follow_gain(%L)',
      event || '_publication_gained', event || '_publication', event
    );
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON public.%I', event || '_publication_lost', event || '_publication');
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER UPDATE OR DELETE ON public.%I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION published.follow_loss(%L)',
      event || '_publication_lost', event || '_publication', event
    );
  END LOOP;
END
$$;
