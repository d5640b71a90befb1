-- What a record is found by, its title before its summary before its text. Of a text with more words than a vector can
-- hold it knows the beginning.
CREATE FUNCTION public.search_document(title text, summary text, words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  known text := coalesce(words, '');
BEGIN
  LOOP
    BEGIN
      RETURN setweight(public.search_words(coalesce(title, '')), 'A')
        || setweight(public.search_words(coalesce(summary, '')), 'B')
        || public.search_words(known);
    EXCEPTION
      WHEN program_limit_exceeded THEN
        IF known = '' THEN
          RETURN ''::tsvector;
        END IF;
        known := left(known, length(known) / 2);
    END;
  END LOOP;
END
$$;
