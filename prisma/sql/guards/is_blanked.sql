-- Whether a value is what a redaction leaves: nothing, a list of addresses with some taken out, or a text (also one
-- within a body or an anchor) that holds the mark. Columns that hold no words are never blanked.
CREATE FUNCTION guards.is_blanked(part text, value jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN part IN ('id', 'number', 'kind', 'sealed_at', 'content_hash', 'previous_hash', 'author_id', 'created_at', 'updated_at') THEN false
    WHEN part IN ('same_as', 'body') THEN jsonb_typeof(value) IN ('array', 'object')
    ELSE jsonb_typeof(value) = 'null' OR value = '""' OR strpos(value #>> '{}', '[redacted]') > 0
  END
$$;
