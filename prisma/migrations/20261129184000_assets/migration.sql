-- CreateTable
CREATE TABLE "asset" (
    "id" UUID NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_revision" (
    "id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "animated" BOOLEAN NOT NULL,
    "thumbhash" TEXT NOT NULL,
    "embedded" JSONB NOT NULL,
    "has_content_credentials" BOOLEAN NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "decorative" BOOLEAN NOT NULL DEFAULT false,
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "copyright" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "author_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,
    "commitments" JSONB,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "asset_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_publication" (
    "id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "asset_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendition" (
    "source_sha256" TEXT NOT NULL,
    "recipe" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rendition_pkey" PRIMARY KEY ("source_sha256","recipe")
);

-- CreateIndex
CREATE UNIQUE INDEX "asset_draft_revision_id_key" ON "asset"("draft_revision_id");

-- CreateIndex
CREATE INDEX "asset_created_at_id_idx" ON "asset"("created_at", "id");

-- CreateIndex
CREATE INDEX "asset_revision_sha256_idx" ON "asset_revision"("sha256");

-- CreateIndex
CREATE INDEX "asset_revision_updated_at_asset_id_idx" ON "asset_revision"("updated_at", "asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "asset_revision_asset_id_number_key" ON "asset_revision"("asset_id", "number");

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "asset_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_revision" ADD CONSTRAINT "asset_revision_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_publication" ADD CONSTRAINT "asset_publication_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_publication" ADD CONSTRAINT "asset_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "asset_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX asset_embargo_ends ON public.asset (embargo_until) WHERE embargo_until IS NOT NULL;
CREATE INDEX asset_rights_end ON public.asset (expires_at) WHERE expires_at IS NOT NULL;
ALTER TABLE public.asset_revision ADD COLUMN search_document tsvector NOT NULL
  GENERATED ALWAYS AS (public.search_document(name, alt, caption || ' ' || credit)) STORED;
CREATE INDEX asset_revision_search ON public.asset_revision USING gin (search_document);
CREATE INDEX asset_revision_spelling ON public.asset_revision USING gin (public.search_folded(name || ' ' || alt) gin_trgm_ops);

-- prisma/sql/delivery/asset.sql
CREATE VIEW delivery.asset AS
SELECT
  a.id,
  p.revision_id,
  r.sha256,
  r.media_type,
  r.width,
  r.height,
  r.animated,
  r.thumbhash,
  r.alt,
  r.decorative,
  r.caption,
  r.credit,
  r.copyright,
  r.focal_x,
  r.focal_y,
  a.expires_at,
  p.public_from AS date_modified
FROM public.asset a
JOIN public.asset_publication p
  ON p.asset_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.asset_revision r ON r.id = p.revision_id
WHERE (a.embargo_until IS NULL OR a.embargo_until <= now())
  AND (a.expires_at IS NULL OR a.expires_at > now());

-- prisma/sql/editorial/asset.sql
CREATE VIEW editorial.asset AS
SELECT
  a.id,
  r.id AS revision_id,
  r.name,
  r.sha256,
  r.media_type,
  r.bytes,
  r.width,
  r.height,
  r.animated,
  r.thumbhash,
  r.embedded,
  r.has_content_credentials,
  r.alt,
  r.decorative,
  r.caption,
  r.credit,
  r.copyright,
  r.licence,
  r.focal_x,
  r.focal_y,
  a.embargo_until,
  a.expires_at,
  r.updated_at AS date_modified,
  a.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  a.created_at,
  a.created_by_id,
  a.updated_at
FROM public.asset a
JOIN LATERAL (
  SELECT *
  FROM public.asset_revision x
  WHERE x.asset_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.asset_publication p
  ON p.asset_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/public/next_bound.sql
-- The next moment at which anything becomes public or ceases to be: until then, what readers get changes by events
-- alone. Null where nothing is scheduled. Every table that has intervals is looked at, in the two indexes that its guards
-- put there, and so are the moments between which an image may be shown. It runs with its owner's rights, as readers may
-- read no table, and tells them the moment alone.
CREATE OR REPLACE FUNCTION public.next_bound() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  looks text := (
    SELECT string_agg(
      format('(SELECT min(t.%1$I) FROM public.%2$I t WHERE t.%1$I > now())', a.attname, c.relname), ', '
    )
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_attribute a
      ON a.attrelid = c.oid
      AND (
        a.attname IN ('public_from', 'public_until')
        OR c.relname = 'asset' AND a.attname IN ('embargo_until', 'expires_at')
      )
    WHERE c.relnamespace = 'public'::pg_catalog.regnamespace
      AND c.relkind = 'r'
      AND NOT a.attisdropped
  );
  bound timestamptz;
BEGIN
  EXECUTE 'SELECT least(' || looks || ')' INTO bound;
  RETURN bound;
END
$$;

-- prisma/sql/public/readable_asset_publication.sql
-- Publications of images that are public now: the past of what was taken down is not read, nor is a version that was
-- redacted whole. OFFSET 0 keeps the planner from joining all that is public: it is looked up for each row.
CREATE VIEW public.readable_asset_publication AS
SELECT p.*
FROM public.asset_publication p
WHERE EXISTS (
  SELECT FROM public.asset_publication standing
  WHERE standing.asset_id = p.asset_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
)
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED');

-- prisma/sql/delivery_as_of/asset.sql
CREATE VIEW delivery_as_of.asset AS
SELECT
  a.id,
  p.revision_id,
  r.sha256,
  r.media_type,
  r.width,
  r.height,
  r.animated,
  r.thumbhash,
  r.alt,
  r.decorative,
  r.caption,
  r.credit,
  r.copyright,
  r.focal_x,
  r.focal_y,
  a.expires_at,
  p.public_from AS date_modified
FROM public.asset a
JOIN public.readable_asset_publication p
  ON p.asset_id = a.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.asset_revision r ON r.id = p.revision_id
WHERE (a.embargo_until IS NULL OR a.embargo_until <= now())
  AND (a.expires_at IS NULL OR a.expires_at > now());

-- prisma/sql/editorial/search_entry.sql
CREATE OR REPLACE VIEW editorial.search_entry AS
SELECT
  'article' AS type,
  r.article_id AS id,
  r.updated_at AS date,
  r.search_document AS document,
  r.plain_text AS words,
  public.search_folded(r.headline || ' ' || r.dek) AS spelling
FROM public.article_revision r
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
)
UNION ALL
SELECT
  'claim',
  r.claim_id,
  r.updated_at,
  r.search_document,
  r.statement,
  public.search_folded(r.statement)
FROM public.claim_revision r
WHERE NOT EXISTS (
  SELECT FROM public.claim_revision n
  WHERE n.claim_id = r.claim_id
    AND n.number > r.number
)
UNION ALL
SELECT
  'source',
  r.source_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, r.role_title),
  public.search_folded(r.name || ' ' || coalesce(r.role_title, ''))
FROM public.source_revision r
JOIN public.source s ON s.id = r.source_id
WHERE s.described_in_id IS NULL
AND NOT EXISTS (
  SELECT FROM public.source_revision n
  WHERE n.source_id = r.source_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = r.source_id
)
UNION ALL
SELECT
  'description',
  r.source_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, r.role_title),
  public.search_folded(r.name || ' ' || coalesce(r.role_title, ''))
FROM public.source_revision r
JOIN public.source s ON s.id = r.source_id
WHERE s.described_in_id IS NOT NULL
AND NOT EXISTS (
  SELECT FROM public.source_revision n
  WHERE n.source_id = r.source_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = r.source_id
)
UNION ALL
SELECT
  'asset',
  r.asset_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, nullif(r.alt, ''), nullif(r.caption, '')),
  public.search_folded(r.name || ' ' || r.alt)
FROM public.asset_revision r
WHERE NOT EXISTS (
  SELECT FROM public.asset_revision n
  WHERE n.asset_id = r.asset_id
    AND n.number > r.number
);

-- prisma/sql/guards/is_blanked.sql
-- Whether a value is what a redaction leaves of another: nothing, a list of addresses with some taken out, a body of the
-- same blocks, what a file says of itself with such texts in it, or the same text, in which the mark stands for what was struck. Columns that hold no words are never blanked.
CREATE OR REPLACE FUNCTION guards.is_blanked(part text, before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN part IN ('id', 'number', 'kind', 'sealed_at', 'content_hash', 'previous_hash', 'author_id', 'created_at', 'updated_at') THEN false
    WHEN part = 'same_as' THEN jsonb_typeof(after) = 'array' AND after <@ before
    WHEN part = 'embedded' THEN NOT EXISTS (
      SELECT FROM jsonb_each(after) said
      WHERE said.value IS DISTINCT FROM before -> said.key
        AND NOT (
          strpos(said.value #>> '{}', '[redacted]') > 0
          AND before ->> said.key LIKE replace(regexp_replace(said.value #>> '{}', '([\\%_])', '\\\1', 'g'), '[redacted]', '%')
        )
    )
    WHEN part = 'spans' THEN jsonb_typeof(after) = 'array'
    WHEN part = 'body' THEN guards.blocks_of(before) = guards.blocks_of(after)
      AND guards.is_blanked('text', to_jsonb(guards.words_of(before)), to_jsonb(guards.words_of(after)))
    WHEN jsonb_typeof(after) = 'null' THEN true
    ELSE jsonb_typeof(after) = 'string' AND strpos(after #>> '{}', '[redacted]') > 0
      AND before #>> '{}' LIKE replace(regexp_replace(after #>> '{}', '([\\%_])', '\\\1', 'g'), '[redacted]', '%')
  END
$$;

SELECT guards.guard_publication('asset_publication');
SELECT guards.guard_revision('asset_revision');
