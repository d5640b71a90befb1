-- What people ask a search for, folded as the documents are: words, "phrases", OR and -without. A run of Chinese, Japanese
-- or Korean characters is a phrase of its pairs; one such character alone finds the words that begin with it.
CREATE FUNCTION public.search_query(asked text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  characters constant text := '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]';
  single constant text := '(^|\s)(' || characters || ')(?=\s|$)';
  folded text := regexp_replace(
    regexp_replace(public.search_folded(translate(asked, '“”„«»', '"""""')), '(?<=[^\s"])[-‐‑–—־/_]', ' ', 'g'),
    '(?<=\s|^)[‐‑–—]', '-', 'g'
  );
  prepared text := '';
  part text;
  quoted boolean := false;
  single_characters text;
BEGIN
  FOREACH part IN ARRAY string_to_array(folded, '"') LOOP
    IF NOT quoted THEN
      SELECT concat_ws(' & ', single_characters, string_agg(lone[2] || ':*', ' & ')) INTO single_characters
      FROM regexp_matches(part, single, 'g') lone;
      part := regexp_replace(part, single, '\1', 'g');
      part := regexp_replace(part, '(' || characters || '{2,})', '"\1"', 'g');
    END IF;
    prepared := prepared || CASE WHEN quoted THEN '"' || part || '"' ELSE part END;
    quoted := NOT quoted;
  END LOOP;
  -- The last character of a run is a word of its own in documents, to be found alone; in a phrase its pair has it.
  prepared := regexp_replace(public.search_pairs(prepared), ' ' || characters || ' (?=")', ' ', 'g');
  IF single_characters <> '' THEN
    RETURN websearch_to_tsquery('english', prepared) && to_tsquery('simple', single_characters);
  END IF;
  RETURN websearch_to_tsquery('english', prepared);
END
$$;
