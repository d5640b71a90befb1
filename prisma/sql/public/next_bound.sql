-- The next moment at which anything becomes public or ceases to be: until then, what readers get changes by events
-- alone. Null where nothing is scheduled. Every table that has intervals is looked at, in the two indexes that its guards
-- put there, and so are the moments between which an image may be shown. It runs with its owner's rights, as readers may
-- read no table, and tells them the moment alone.
CREATE FUNCTION public.next_bound() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  looks text := (
    SELECT string_agg(
      format('(SELECT min(t.%1$I) FROM public.%2$I t WHERE t.%1$I > now())', a.attname, c.relname), ', '
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
  );
  bound timestamptz;
BEGIN
  EXECUTE 'SELECT least(' || looks || ')' INTO bound;
  RETURN bound;
END
$$;
