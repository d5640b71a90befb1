-- Who saved a version is not its author, whom readers are told of.
ALTER TABLE article_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE claim_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE source_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE topic_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE asset_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE collection_revision RENAME COLUMN author_id TO saved_by_id;

DROP VIEW editorial.article_version;

-- prisma/sql/editorial/article.sql
CREATE OR REPLACE VIEW editorial.article AS
SELECT
  a.id,
  p.id AS publication_id,
  r.id AS revision_id,
  a.slug,
  a.locale,
  a.kind,
  r.headline,
  r.dek,
  r.body,
  r.original_source_id,
  r.original_source_url,
  coalesce(r.date_published, p.date_published, s.date_published) AS date_published,
  r.updated_at AS date_modified,
  CASE WHEN s.public_from IS NULL THEN a.state ELSE 'SCHEDULED' END AS state,
  a.version,
  r.headline_proposed,
  r.sealed_at IS NULL AS has_draft,
  p.slug AS public_slug,
  p.public_from,
  a.created_at,
  a.created_by_id,
  a.assignee_id,
  a.updated_at,
  r.plain_text,
  r.note,
  r.note_is_public,
  r.number AS revision_number,
  s.public_from AS scheduled_for
FROM public.article a
JOIN LATERAL (
  SELECT *
  FROM public.article_revision x
  WHERE x.article_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.article_publication p
  ON p.article_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
LEFT JOIN public.article_publication s
  ON s.article_id = a.id
  AND s.public_from > now()
  AND s.public_until IS NULL
WHERE a.deleted_at IS NULL;

-- prisma/sql/editorial/claim.sql
CREATE OR REPLACE VIEW editorial.claim AS
SELECT
  c.id,
  r.id AS revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  r.updated_at AS date_modified,
  (
    SELECT x.verdict
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating,
  c.state,
  c.version,
  r.adverse,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  c.created_at,
  c.updated_at
FROM public.claim c
JOIN LATERAL (
  SELECT *
  FROM public.claim_revision x
  WHERE x.claim_id = c.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.claim_publication p
  ON p.claim_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE c.merged_into_id IS NULL;

-- prisma/sql/editorial/article_version.sql
CREATE VIEW editorial.article_version AS
SELECT
  r.id,
  r.article_id,
  r.number,
  r.headline,
  r.note,
  p.public_from,
  p.public_until,
  r.sealed_at,
  r.created_at,
  r.updated_at,
  r.content_hash,
  p.ending,
  r.redacted_at
FROM public.article_revision r
LEFT JOIN public.article_publication p ON p.revision_id = r.id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

-- prisma/sql/guards/is_blanked.sql
-- Whether a value is what a redaction leaves of another: nothing, a list of addresses with some taken out, a body of the
-- same blocks, or the same text, in which the mark stands for what was struck. Columns that hold no words are never blanked.
CREATE OR REPLACE FUNCTION guards.is_blanked(part text, before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN part IN ('id', 'number', 'kind', 'sealed_at', 'content_hash', 'previous_hash', 'saved_by_id', 'created_at', 'updated_at') THEN false
    WHEN part = 'same_as' THEN jsonb_typeof(after) = 'array' AND after <@ before
    WHEN part = 'spans' THEN jsonb_typeof(after) = 'array'
    WHEN part = 'body' THEN guards.blocks_of(before) = guards.blocks_of(after)
      AND guards.is_blanked('text', to_jsonb(guards.words_of(before)), to_jsonb(guards.words_of(after)))
    WHEN jsonb_typeof(after) = 'null' THEN true
    ELSE jsonb_typeof(after) = 'string' AND strpos(after #>> '{}', '[redacted]') > 0
      AND before #>> '{}' LIKE replace(regexp_replace(after #>> '{}', '([\\%_])', '\\\1', 'g'), '[redacted]', '%')
  END
$$;
