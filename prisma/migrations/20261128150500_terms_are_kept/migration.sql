-- ---------------------------------------------------------------------------------------------
-- Terms with a source are kept: an attribution whose terms forbid it is never public, at no moment,
-- and in the newsroom it is read by those who recorded it and by editors in charge.
-- ---------------------------------------------------------------------------------------------
ALTER TABLE "attribution" ADD COLUMN "recalled_at" TIMESTAMPTZ(3), ADD COLUMN "terms_by_id" TEXT;
CREATE INDEX attribution_confidential ON attribution (source_id)
  WHERE recalled_at IS NOT NULL OR NOT ((terms = 'ON_RECORD' OR (terms = 'BACKGROUND' AND anonymity <> 'NAMED')) AND (anonymity = 'NAMED') = (NOT source_stand_in));

-- prisma/sql/delivery/attribution.sql
CREATE OR REPLACE VIEW delivery.attribution AS
SELECT
  e.id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from
FROM public.attribution e
WHERE e.recalled_at IS NULL
  AND e.public_from <= now()
  AND (e.public_until IS NULL OR e.public_until > now())
  AND EXISTS (
    SELECT FROM public.claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= now()
      AND (c.public_until IS NULL OR c.public_until > now())
  )
  AND EXISTS (
    SELECT FROM public.source_publication s
    WHERE s.source_id = e.source_id
      AND s.public_from <= now()
      AND (s.public_until IS NULL OR s.public_until > now())
  );

-- prisma/sql/guards/refuse_change_of_published.sql
-- A publication is only ended, once; a public edge is only closed and recalled, once; a redaction blanks what they say. What lies ahead was not public yet.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  closing constant text[] := ARRAY['public_until', 'ending', 'ending_note', 'recalled_at', 'version', 'updated_at'];
  before jsonb;
  after jsonb;
BEGIN
  IF OLD.public_from IS NULL OR OLD.public_from > now() THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  IF coalesce(current_setting('sourceline.redaction', true), '') <> ''
    AND OLD.public_from = NEW.public_from
    AND OLD.public_until IS NOT DISTINCT FROM NEW.public_until
  THEN
    RETURN NEW;
  END IF;
  before := to_jsonb(OLD);
  after := to_jsonb(NEW);
  IF before - closing <> after - closing
    OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until)
    OR (before ->> 'recalled_at' IS NOT NULL AND after ->> 'recalled_at' IS DISTINCT FROM before ->> 'recalled_at')
  THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END
$$;

-- prisma/sql/public/confidential_attribution.sql
-- Attributions that readers may never see: what disclosureOf of packages/domain decides, and what was recalled.
CREATE VIEW public.confidential_attribution AS
SELECT
  a.id,
  a.source_id,
  a.on_behalf_of_id,
  a.reported_via_id,
  a.created_by_id,
  a.terms_by_id
FROM public.attribution a
WHERE a.recalled_at IS NOT NULL
  OR NOT (
    (a.terms = 'ON_RECORD' OR (a.terms = 'BACKGROUND' AND a.anonymity <> 'NAMED'))
    AND (a.anonymity = 'NAMED') = (NOT a.source_stand_in)
  );

-- prisma/sql/public/confidential_source.sql
-- Sources that are known only through what readers may never see.
CREATE VIEW public.confidential_source AS
SELECT DISTINCT s.id
FROM public.confidential_attribution a
CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id), (a.reported_via_id)) v (id)
JOIN public.source s ON s.id = v.id
WHERE NOT EXISTS (
    SELECT FROM public.attribution o
    WHERE (o.source_id = s.id OR o.on_behalf_of_id = s.id OR o.reported_via_id = s.id)
      AND o.state = 'ACCEPTED'
      AND NOT EXISTS (
        SELECT FROM public.confidential_attribution c
        WHERE c.id = o.id
      )
  )
  AND (
    s.stand_in
    OR NOT EXISTS (
      SELECT FROM public.claim_about b
      WHERE b.source_id = s.id
    )
  )
  AND NOT EXISTS (
    SELECT FROM public.article_revision r
    WHERE r.original_source_id = s.id
  )
  AND NOT EXISTS (
    SELECT FROM public.source_revision r
    WHERE r.affiliation_id = s.id
  );

-- prisma/sql/delivery_as_of/attribution.sql
CREATE OR REPLACE VIEW delivery_as_of.attribution AS
SELECT
  e.id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from
FROM public.attribution e
WHERE e.recalled_at IS NULL
  AND e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  )
  AND EXISTS (
    SELECT FROM public.readable_source_publication s
    WHERE s.source_id = e.source_id
      AND s.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (s.public_until IS NULL OR s.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );

-- prisma/sql/editorial/hidden_attribution.sql
-- Attributions that whoever reads may not read: the settings sourceline.reader and sourceline.reads_confidential, local to
-- the transaction, say who it is. Without them, everything that is confidential.
CREATE VIEW editorial.hidden_attribution AS
SELECT a.id
FROM public.confidential_attribution a
WHERE current_setting('sourceline.reads_confidential', true) IS DISTINCT FROM 'on'
  AND NOT coalesce(nullif(current_setting('sourceline.reader', true), '') IN (a.created_by_id, a.terms_by_id), false);

-- prisma/sql/editorial/hidden_source.sql
-- Sources that whoever reads may not read: known only through attributions that are hidden.
CREATE VIEW editorial.hidden_source AS
SELECT c.id
FROM public.confidential_source c
JOIN public.source s ON s.id = c.id
WHERE current_setting('sourceline.reads_confidential', true) IS DISTINCT FROM 'on'
  AND NOT coalesce(nullif(current_setting('sourceline.reader', true), '') = s.created_by_id, false)
  AND NOT EXISTS (
    SELECT FROM public.attribution a
    WHERE (a.source_id = c.id OR a.on_behalf_of_id = c.id OR a.reported_via_id = c.id)
      AND a.state <> 'REJECTED'
      AND NOT EXISTS (
        SELECT FROM editorial.hidden_attribution h
        WHERE h.id = a.id
      )
  );

-- prisma/sql/editorial/proposal.sql
CREATE OR REPLACE VIEW editorial.proposal AS
SELECT
  p.id,
  p.article_id,
  p.subject_type,
  coalesce(a.claim_id, p.subject_id) AS claim_id,
  a.id AS attribution_id,
  p.proposed_by,
  p.score,
  p.decision,
  p.decided_at,
  p.created_at
FROM public.proposal p
LEFT JOIN public.attribution a
  ON p.subject_type = 'ATTRIBUTION'
  AND a.id = p.subject_id
WHERE NOT EXISTS (
  SELECT FROM editorial.hidden_attribution h
  WHERE h.id = a.id
);

-- prisma/sql/editorial/search_entry.sql
CREATE OR REPLACE VIEW editorial.search_entry AS
SELECT
  'article' AS type,
  r.article_id AS id,
  r.updated_at AS date,
  to_tsvector('english', r.headline || ' ' || r.dek || ' ' || r.plain_text) AS document
FROM public.article_revision r
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
UNION ALL
SELECT
  'claim',
  r.claim_id,
  r.updated_at,
  to_tsvector('english', r.statement)
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
  to_tsvector('english', r.name || ' ' || coalesce(r.role_title, ''))
FROM public.source_revision r
WHERE NOT EXISTS (
  SELECT FROM public.source_revision n
  WHERE n.source_id = r.source_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = r.source_id
);

-- prisma/sql/editorial/source.sql
CREATE OR REPLACE VIEW editorial.source AS
SELECT
  s.id,
  r.id AS revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  r.updated_at AS date_modified,
  s.state,
  s.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  s.created_at,
  s.updated_at
FROM public.source s
JOIN LATERAL (
  SELECT *
  FROM public.source_revision x
  WHERE x.source_id = s.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.source_publication p
  ON p.source_id = s.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE s.merged_into_id IS NULL
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_source h
    WHERE h.id = s.id
  );

-- prisma/sql/editorial/attribution.sql
CREATE OR REPLACE VIEW editorial.attribution AS
SELECT
  id,
  claim_id,
  source_id,
  stance,
  hedged,
  form,
  basis,
  anonymity,
  anonymity_reason,
  quote,
  cue,
  said_at,
  on_behalf_of_id,
  reported_via_id,
  public_from,
  state,
  version,
  terms,
  approved_by_id,
  created_at,
  updated_at
FROM public.attribution e
WHERE public_until IS NULL
  AND state <> 'REJECTED'
  AND NOT EXISTS (
    SELECT FROM public.attribution n
    WHERE n.replaces_id = e.id
  )
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_attribution h
    WHERE h.id = e.id
  );

-- prisma/sql/editorial/change_event.sql
CREATE OR REPLACE VIEW editorial.change_event AS
SELECT
  id,
  position,
  at,
  actor_name,
  actor_kind,
  action,
  subject_type,
  subject_id,
  changes,
  caused_by
FROM public.change_event e
WHERE NOT EXISTS (
    SELECT FROM editorial.hidden_attribution h
    WHERE h.id = e.subject_id
  )
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_source h
    WHERE h.id = e.subject_id
  )
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_attribution h
    WHERE h.id::text = e.changes ->> 'attributionId'
  );

-- What is public against its terms leaves readers now, at every moment of the past too, and the log says so.
DO $$
DECLARE
  attributions uuid[];
  claims uuid[];
  sources uuid[];
  stands constant text[] := ARRAY['ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD'];
BEGIN
  WITH RECURSIVE forbidden AS (
    SELECT a.id, a.replaces_id FROM attribution a
    WHERE a.public_from IS NOT NULL AND a.id IN (SELECT c.id FROM confidential_attribution c)
    UNION
    SELECT a.id, a.replaces_id FROM attribution a JOIN attribution n ON n.replaces_id = a.id
    WHERE n.state <> 'REJECTED' AND array_position(stands, n.terms) > array_position(stands, a.terms)
    UNION
    SELECT a.id, a.replaces_id FROM attribution a JOIN forbidden f ON f.replaces_id = a.id
  ), called_off AS (
    UPDATE attribution a SET public_from = NULL, updated_at = now(), version = version + 1
    FROM forbidden f WHERE f.id = a.id AND a.public_from > now() RETURNING a.id
  ), recalled AS (
    UPDATE attribution a SET recalled_at = now(), public_until = coalesce(a.public_until, now()), updated_at = now(), version = version + 1
    FROM forbidden f WHERE f.id = a.id AND a.public_from <= now() RETURNING a.id
  )
  SELECT coalesce(array_agg(id), '{}') INTO attributions FROM (SELECT id FROM called_off UNION ALL SELECT id FROM recalled) x;

  SELECT coalesce(array_agg(DISTINCT p.claim_id), '{}') INTO claims FROM claim_publication p
  WHERE p.public_until IS NULL
    AND EXISTS (
      SELECT FROM attribution a WHERE a.claim_id = p.claim_id AND a.stance IN ('ASSERTS', 'CONFIRMS') AND a.terms = 'OFF_RECORD'
        AND a.state <> 'REJECTED' AND a.public_until IS NULL)
    AND NOT EXISTS (
      SELECT FROM attribution a WHERE a.claim_id = p.claim_id AND a.stance IN ('ASSERTS', 'CONFIRMS') AND a.terms <> 'OFF_RECORD'
        AND a.state = 'ACCEPTED' AND a.public_until IS NULL AND NOT EXISTS (SELECT FROM attribution n WHERE n.replaces_id = a.id))
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.claim_id = p.claim_id AND e.state = 'ACCEPTED' AND e.public_until IS NULL);
  DELETE FROM claim_publication WHERE claim_id = ANY (claims) AND public_until IS NULL AND public_from > now();
  UPDATE claim_publication SET public_until = now(), ending = 'UNPUBLISHED' WHERE claim_id = ANY (claims) AND public_until IS NULL;

  SELECT coalesce(array_agg(DISTINCT p.source_id), '{}') INTO sources FROM source_publication p
  JOIN confidential_source c ON c.id = p.source_id WHERE p.public_until IS NULL;
  DELETE FROM source_publication WHERE source_id = ANY (sources) AND public_until IS NULL AND public_from > now();
  UPDATE source_publication SET public_until = now(), ending = 'UNPUBLISHED' WHERE source_id = ANY (sources) AND public_until IS NULL;

  INSERT INTO change_event (position, id, at, actor_kind, actor_name, action, subject_type, subject_id, changes)
  SELECT (SELECT coalesce(max(position), 0) FROM change_event) + row_number() OVER (ORDER BY subject_type, subject_id),
         gen_random_uuid(), now(), 'SYSTEM', 'Upgrade', 'attribution:remove', subject_type, subject_id,
         '{"public": false, "reason": "The terms agreed with a source forbid it."}'
  FROM (
    SELECT 'attribution' AS subject_type, unnest(attributions) AS subject_id
    UNION ALL SELECT 'claim', unnest(claims) UNION ALL SELECT 'source', unnest(sources)
  ) gone;
  IF cardinality(attributions) + cardinality(claims) + cardinality(sources) > 0 THEN
    RAISE NOTICE 'Taken from readers because the terms agreed with a source forbid it: % attributions, % claims, % sources.',
      cardinality(attributions), cardinality(claims), cardinality(sources);
  END IF;
END $$;

ALTER TABLE attribution DROP CONSTRAINT attribution_off_record;
ALTER TABLE attribution ADD CONSTRAINT attribution_terms_kept
  CHECK (public_from IS NULL OR recalled_at IS NOT NULL OR ((terms = 'ON_RECORD' OR (terms = 'BACKGROUND' AND anonymity <> 'NAMED')) AND (anonymity = 'NAMED') = (NOT source_stand_in)));
ALTER TABLE attribution ADD CONSTRAINT attribution_recalled_is_closed CHECK (recalled_at IS NULL OR public_until IS NOT NULL);
