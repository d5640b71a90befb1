-- What makes an attribution confidential is kept as a column, so that the planner knows how few there are.
DROP INDEX public.attribution_confidential;
ALTER TABLE public.attribution ADD COLUMN confidential boolean NOT NULL GENERATED ALWAYS AS (
  recalled_at IS NOT NULL
  OR NOT (
    (terms = 'ON_RECORD' OR (terms = 'BACKGROUND' AND anonymity <> 'NAMED'))
    AND (anonymity = 'NAMED') = (NOT source_stand_in)
  )
) STORED;
CREATE INDEX attribution_confidential ON public.attribution (source_id) WHERE confidential;


-- prisma/sql/public/confidential_attribution.sql
-- Attributions that readers may never see: what disclosureOf of packages/domain decides, and what was recalled. The
-- column is computed by the database from terms, anonymity, stand-in and recall.
CREATE OR REPLACE VIEW public.confidential_attribution AS
SELECT
  a.id,
  a.source_id,
  a.on_behalf_of_id,
  a.reported_via_id,
  a.created_by_id,
  a.terms_by_id
FROM public.attribution a
WHERE a.confidential;

-- prisma/sql/guards/computed_columns.sql
-- Columns of a table that the database computes from the others: a trigger sees them before they are computed.
CREATE FUNCTION guards.computed_columns(guarded oid) RETURNS text[]
LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(attname::text), '{}')
  FROM pg_attribute
  WHERE attrelid = guarded
    AND attgenerated <> ''
$$;

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
  before := to_jsonb(OLD) - guards.computed_columns(TG_RELID);
  after := to_jsonb(NEW) - guards.computed_columns(TG_RELID);
  IF guards.is_redacting() AND guards.only_blanks(before, after, ARRAY['slug', 'version', 'updated_at']) THEN
    RETURN NEW;
  END IF;
  IF before - closing <> after - closing
    OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until)
    OR (before ->> 'recalled_at' IS NOT NULL AND after ->> 'recalled_at' IS DISTINCT FROM before ->> 'recalled_at')
  THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END
$$;

-- prisma/sql/guards/refuse_change_of_sealed.sql
-- A sealed revision does not change. A redaction, named in its transaction, may blank parts whose salt it destroys;
-- committing to what was sealed under a plain hash may give it the hash of its commitments.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
  after jsonb;
  changed text;
BEGIN
  IF OLD.sealed_at IS NULL THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    before := to_jsonb(OLD) - guards.computed_columns(TG_RELID);
    after := to_jsonb(NEW) - guards.computed_columns(TG_RELID);
    IF current_setting('sourceline.committing', true) = 'on'
      AND before - ARRAY['commitments', 'content_hash', 'previous_hash'] = after - ARRAY['commitments', 'content_hash', 'previous_hash']
      AND (OLD.commitments IS NULL OR OLD.commitments = NEW.commitments)
    THEN
      RETURN NEW;
    END IF;
    IF guards.is_redacting() AND guards.only_destroys_salts(OLD.commitments, NEW.commitments) THEN
      SELECT key INTO changed
      FROM jsonb_each(after) AS part(key, value)
      WHERE value IS DISTINCT FROM before -> key
        AND key NOT IN ('commitments', 'redacted_at')
        AND NOT (
          guards.is_blanked(key, before -> key, value)
          AND EXISTS (
            SELECT FROM jsonb_array_elements(NEW.commitments) c
            WHERE c ->> 'part' = CASE key WHEN 'plain_text' THEN 'body' ELSE key END
              AND c ->> 'salt' IS NULL
          )
        )
      LIMIT 1;
      IF changed IS NULL AND NEW.redacted_at IS NOT NULL THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'a sealed revision of % does not change', TG_TABLE_NAME USING ERRCODE = 'SL001';
END
$$;
