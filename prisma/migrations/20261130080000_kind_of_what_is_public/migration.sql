ALTER TABLE article_publication ADD COLUMN kind text;

-- What was public keeps the kind that its article has today: what it was before was not recorded.
ALTER TABLE article_publication DISABLE TRIGGER USER;
UPDATE article_publication p SET kind = a.kind FROM article a WHERE a.id = p.article_id;
ALTER TABLE article_publication ENABLE TRIGGER USER;

ALTER TABLE article_publication ALTER COLUMN kind SET NOT NULL;

-- An article's own row says nothing to readers any more.
DROP TRIGGER article_followed_update ON article;


-- prisma/sql/public/readable_article_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read, nor is a version that was
-- redacted whole. OFFSET 0 keeps the planner from joining all that is public: it is looked up for each row.
CREATE OR REPLACE VIEW public.readable_article_publication AS
SELECT p.*
FROM public.article_publication p
WHERE EXISTS (
  SELECT FROM public.article_publication standing
  WHERE standing.article_id = p.article_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
)
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/published/derived_article.sql
-- What readers get of an article while one of its publications is shown, but for the body, which the publication has.
CREATE OR REPLACE VIEW published.derived_article AS
SELECT
  p.id AS publication_id,
  p.article_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  r.headline,
  r.dek,
  r.original_source_id,
  r.original_source_url,
  p.date_published,
  p.public_from AS shown_from,
  p.public_until AS shown_until,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id;

-- prisma/sql/published/follow.sql
-- Puts the triggers that keep the read model on every table that it is made of, so that no path to readers goes past it.
-- Of a record or a revision a change counts alone: its row is there before a publication names it, and as long.
CREATE OR REPLACE FUNCTION published.follow() RETURNS void
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

-- prisma/sql/delivery_as_of/article.sql
CREATE OR REPLACE VIEW delivery_as_of.article AS
SELECT
  p.article_id AS id,
  p.id AS publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  r.headline,
  r.dek,
  p.body,
  r.original_source_id,
  CASE
    WHEN r.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM public.readable_source_publication s
        WHERE s.source_id = r.original_source_id
          AND s.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
          AND (s.public_until IS NULL OR s.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
      )
    THEN r.original_source_url
  END AS original_source_url,
  p.date_published,
  p.public_from AS date_modified,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));


-- prisma/sql/truth/article.sql
-- What readers get by the tables alone: what the read model is compared with.
CREATE OR REPLACE VIEW truth.article AS
SELECT
  p.article_id AS id,
  p.id AS publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  r.headline,
  r.dek,
  p.body,
  r.original_source_id,
  CASE
    WHEN r.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM public.source_publication s
        WHERE s.source_id = r.original_source_id
          AND s.public_from <= now()
          AND (s.public_until IS NULL OR s.public_until > now())
      )
    THEN r.original_source_url
  END AS original_source_url,
  p.date_published,
  p.public_from AS date_modified,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

SELECT published.follow();
