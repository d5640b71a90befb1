-- A sealed revision does not change. A redaction, named in its transaction, may blank parts whose salt it destroys;
-- committing to what was sealed under a plain hash may give it the hash of its commitments.
CREATE FUNCTION guards.refuse_change_of_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  -- Computed by the database after this, from what is compared here.
  computed constant text := 'search_document';
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
      AND before - computed - ARRAY['commitments', 'content_hash', 'previous_hash'] = after - computed - ARRAY['commitments', 'content_hash', 'previous_hash']
      AND (OLD.commitments IS NULL OR OLD.commitments = NEW.commitments)
    THEN
      RETURN NEW;
    END IF;
    IF guards.is_redacting() AND guards.only_destroys_salts(OLD.commitments, NEW.commitments) THEN
      SELECT key INTO changed
      FROM jsonb_each(after) AS part(key, value)
      WHERE value IS DISTINCT FROM before -> key
        AND key NOT IN ('commitments', 'redacted_at', computed)
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
