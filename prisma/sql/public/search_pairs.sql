-- Folded words with every run of Chinese, Japanese or Korean characters cut into pairs that overlap, since such words
-- are not told apart by spaces: 東京都 becomes 東京 京都 都.
CREATE FUNCTION public.search_pairs(folded text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE
    WHEN folded !~ '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' THEN folded
    ELSE (
      SELECT string_agg(
        CASE
          WHEN run[1] !~ '^[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' THEN run[1]
          ELSE (
            SELECT ' ' || string_agg(character || next, ' ' ORDER BY place) || ' '
            FROM (
              SELECT u.character, u.place, coalesce(lead(u.character) OVER (ORDER BY u.place), '') AS next
              FROM unnest(string_to_array(run[1], NULL)) WITH ORDINALITY u (character, place)
            ) pairs
          )
        END,
        '' ORDER BY number
      )
      FROM regexp_matches(
        folded,
        '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+|[^\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+',
        'g'
      ) WITH ORDINALITY runs (run, number)
    )
  END
$$;
