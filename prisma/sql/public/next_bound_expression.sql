-- The SQL expression of the next moment at which anything becomes public or ceases to be. Every table that has intervals is
-- looked at, in the two indexes that its guards put there, and so are the moments between which an image may be shown.
CREATE FUNCTION public.next_bound_expression() RETURNS text
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT format(
    'least(%s)',
    string_agg(
      format('(SELECT min(t.%1$I) FROM public.%2$I t WHERE t.%1$I > now())', a.attname, c.relname), ', '
      ORDER BY c.relname, a.attname
    )
  )
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_attribute a
    ON a.attrelid = c.oid
    AND (
      a.attname IN ('public_from', 'public_until')
      OR c.relname = 'asset' AND a.attname IN ('embargo_until', 'expires_at')
    )
  WHERE c.relnamespace = 'public'::pg_catalog.regnamespace
    AND c.relkind = 'r'
    AND NOT a.attisdropped
$$;
