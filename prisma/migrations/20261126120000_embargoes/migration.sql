-- ---------------------------------------------------------------------------------------------
-- Embargoes: nothing is read from the future, and what is only scheduled can still be moved.
-- ---------------------------------------------------------------------------------------------

-- The present is the latest moment at which delivery reads, whatever it is asked for.
DO $views$
DECLARE
  name text;
  definition text;
  clamped text;
  setting constant text := 'current_setting\(''sourceline\.as_of''::text\)';
BEGIN
  FOR name IN SELECT viewname FROM pg_views WHERE schemaname = 'delivery_as_of' LOOP
    definition := pg_get_viewdef(format('delivery_as_of.%I', name)::regclass);
    clamped := regexp_replace(
      definition,
      format('(\(%1$s\)|%1$s)::timestamp with time zone', setting),
      'least(current_setting(''sourceline.as_of'')::timestamptz, now())',
      'g'
    );
    IF clamped = definition THEN
      RAISE EXCEPTION 'delivery_as_of.% does not read at a moment', name;
    END IF;
    EXECUTE format('CREATE OR REPLACE VIEW delivery_as_of.%I AS %s', name, clamped);
  END LOOP;
END $views$;

-- A publication is only ended, once; a public edge is only closed, once. What lies ahead was not public yet.
CREATE OR REPLACE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before jsonb; after jsonb;
BEGIN
  IF OLD.public_from IS NULL OR OLD.public_from > now() OR current_setting('sourceline.redaction', true) = 'on' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  before := to_jsonb(OLD) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  after := to_jsonb(NEW) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  IF before <> after OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until) THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END $$;

-- An embargo ends without anybody's doing, so that being scheduled is derived and not kept.
ALTER TABLE "article" DROP CONSTRAINT "article_state_word";
ALTER TABLE "article" ADD CONSTRAINT "article_state_word" CHECK ("state" IN ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'CHANGED', 'UNPUBLISHED'));
ALTER TABLE "article" ADD CONSTRAINT "article_state_kept" CHECK ("state" <> 'SCHEDULED');

CREATE OR REPLACE VIEW editorial.article AS
  SELECT a.id, p.id AS publication_id, r.id AS revision_id, a.slug, a.locale, a.kind, r.headline, r.dek, r.body,
         r.original_source_id, r.original_source_url,
         coalesce(r.date_published, p.date_published, s.date_published) AS date_published, r.updated_at AS date_modified,
         CASE WHEN s.public_from IS NULL THEN a.state ELSE 'SCHEDULED' END AS state,
         a.version, r.headline_proposed, r.sealed_at IS NULL AS has_draft, p.slug AS public_slug, p.public_from,
         a.created_at, a.created_by_id, a.updated_at, r.plain_text, r.note, r.note_is_public, r.number AS revision_number,
         s.public_from AS scheduled_for
  FROM public.article a
  JOIN LATERAL (SELECT * FROM public.article_revision x WHERE x.article_id = a.id ORDER BY x.number DESC LIMIT 1) r ON true
  LEFT JOIN public.article_publication p ON p.article_id = a.id AND p.public_from <= now() AND (p.public_until IS NULL OR p.public_until > now())
  LEFT JOIN public.article_publication s ON s.article_id = a.id AND s.public_from > now() AND s.public_until IS NULL;
