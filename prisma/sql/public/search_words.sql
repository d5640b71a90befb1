-- The words of a text for search, with English stems: also what a hyphen joins as one word (COVID-19: covid, 19, covid19),
-- and what stands behind an apostrophe or beside an ampersand by itself (l'école, M&S). What a text has none of is not
-- looked for, since this runs with every change of a text.
CREATE FUNCTION public.search_words(words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  folded text;
  parted text;
  joined text;
  behind text;
  beside text;
BEGIN
  IF words = '' THEN
    RETURN ''::tsvector;
  END IF;
  folded := public.search_folded(words);
  parted := replace(replace(replace(folded, '-', ' '), '/', ' '), '_', ' ');
  IF octet_length(folded) > length(folded) THEN
    parted := public.search_pairs(translate(parted, '‐‑–—־', '     '));
  END IF;
  IF parted <> folded THEN
    SELECT string_agg(regexp_replace(matched[1], '[-‐‑]', '', 'g'), ' ') INTO joined
    FROM regexp_matches(folded, '[[:alnum:]]+(?:[-‐‑][[:alnum:]]+)+', 'g') matched;
  END IF;
  IF strpos(words, '''') > 0 OR strpos(words, '’') > 0 THEN
    SELECT string_agg(public.search_folded(matched[1]), ' ') INTO behind
    FROM regexp_matches(words, '[[:alpha:]][''’]([[:alpha:]]{3,})', 'g') matched;
  END IF;
  IF strpos(words, '&') > 0 THEN
    SELECT string_agg(public.search_folded(matched[1] || ' ' || matched[2]), ' ') INTO beside
    FROM regexp_matches(words, '([[:alnum:]]{2,})&([[:alnum:]]{2,})', 'g') matched;
  END IF;
  RETURN to_tsvector('english', concat_ws(' ', parted, joined, behind, beside));
END
$$;
