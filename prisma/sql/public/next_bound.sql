-- The next moment at which anything becomes public or ceases to be: until then, what readers get changes by events
-- alone. Null where nothing is scheduled. It runs with its owner's rights, as readers may read no table, and tells them the
-- moment alone. Who asks often and may read tables asks with `next_bound_expression`, whose plan is then kept.
CREATE FUNCTION public.next_bound() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  bound timestamptz;
BEGIN
  EXECUTE 'SELECT ' || public.next_bound_expression() INTO bound;
  RETURN bound;
END
$$;
