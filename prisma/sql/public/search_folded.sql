-- Words as they are compared in a search: without case, accents, vowel marks, width forms, apostrophes and invisible
-- characters, special letters spelled out (ß: ss), AT&T in one, Hebrew words without the particles before them.
CREATE FUNCTION public.search_folded(words text) RETURNS text
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
