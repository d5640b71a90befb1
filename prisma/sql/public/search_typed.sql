-- What is asked for while somebody is still typing: as search_query, and the last word may be the beginning of one.
CREATE FUNCTION public.search_typed(asked text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  whole constant tsquery := public.search_query(asked);
  typed constant text[] := regexp_match(public.search_folded(asked), '^(.*?)(-?)([[:alnum:]]+)$');
BEGIN
  IF typed IS NULL OR typed[1] ~ '"|(^|\s)or\s*$' OR typed[2] <> '' AND typed[1] ~ '(^|\s)$'
    OR typed[3] ~ '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' THEN
    RETURN whole;
  END IF;
  RETURN whole || (public.search_query(typed[1]) && to_tsquery('simple', typed[3] || ':*'));
END
$$;
