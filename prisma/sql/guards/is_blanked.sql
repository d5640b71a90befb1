-- Whether a value is what a redaction leaves of another: nothing, a list of addresses with some taken out, a body of the
-- same blocks, what a file says of itself with such texts in it, or the same text, in which the mark stands for what was struck. Columns that hold no words are never blanked.
CREATE FUNCTION guards.is_blanked(part text, before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN part IN ('id', 'number', 'kind', 'sealed_at', 'content_hash', 'previous_hash', 'saved_by_id', 'created_at', 'updated_at') THEN false
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
