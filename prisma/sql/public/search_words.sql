-- The words of a text for search, with English stems: also what a hyphen joins as one word (COVID-19: covid, 19, covid19),
-- and what stands behind an apostrophe or beside an ampersand by itself (l'école, M&S).
CREATE FUNCTION public.search_words(words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  folded text := public.search_folded(words);
  more text;
BEGIN
  SELECT string_agg(extra.word, ' ') INTO more
  FROM (
    SELECT regexp_replace(joined[1], '[-‐‑]', '', 'g') AS word
    FROM regexp_matches(folded, '[[:alnum:]]+(?:[-‐‑][[:alnum:]]+)+', 'g') joined
    UNION ALL
    SELECT public.search_folded(behind[1])
    FROM regexp_matches(words, '[[:alpha:]][''’]([[:alpha:]]{3,})', 'g') behind
    UNION ALL
    SELECT public.search_folded(beside[1] || ' ' || beside[2])
    FROM regexp_matches(words, '([[:alnum:]]{2,})&([[:alnum:]]{2,})', 'g') beside
  ) extra;
  RETURN to_tsvector(
    'english',
    concat_ws(' ', public.search_pairs(translate(folded, '-‐‑–—־/_', '        ')), more)
  );
END
$$;
