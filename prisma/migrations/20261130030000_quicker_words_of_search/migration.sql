-- prisma/sql/public/search_folded.sql
-- Words as they are compared in a search: without case, accents, vowel marks, width forms, apostrophes and invisible
-- characters, special letters spelled out (ß: ss), AT&T in one, Hebrew words without the particles before them.
CREATE OR REPLACE FUNCTION public.search_folded(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  folded text := words;
BEGIN
  IF octet_length(folded) > length(folded) THEN
    folded := regexp_replace(
      normalize(folded, NFKD),
      '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060]',
      '',
      'g'
    );
    folded := lower(normalize(folded, NFC));
    folded := translate(folded, 'łđøðħıŧŋςىةٱ’ʼ‘', 'ldodhitnσيها');
    folded := replace(replace(replace(replace(folded, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    IF folded ~ '[א-ת]{4}' THEN
      folded := regexp_replace(folded, '(^|[^א-ת])[והבכלמש]{1,2}(?=[א-ת]{3})', '\1', 'g');
    END IF;
  ELSE
    folded := lower(folded);
  END IF;
  folded := replace(replace(folded, '''', ''), '`', '');
  IF strpos(folded, '&') > 0 THEN
    folded := regexp_replace(folded, '(?<=\S)&(?=\S)', '', 'g');
  END IF;
  RETURN folded;
END
$$;

-- prisma/sql/public/search_words.sql
-- The words of a text for search, with English stems: also what a hyphen joins as one word (COVID-19: covid, 19, covid19),
-- and what stands behind an apostrophe or beside an ampersand by itself (l'école, M&S). What a text has none of is not
-- looked for, since this runs with every change of a text.
CREATE OR REPLACE FUNCTION public.search_words(words text) RETURNS tsvector
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
