-- The words of a body, one after the other.
CREATE FUNCTION guards.words_of(body jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(word #>> '{}', '' ORDER BY place), '')
  FROM jsonb_path_query(body, 'strict $.**.text') WITH ORDINALITY w(word, place)
$$;
