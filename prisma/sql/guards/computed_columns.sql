-- Columns of a table that the database computes from the others: a trigger sees them before they are computed.
CREATE FUNCTION guards.computed_columns(guarded oid) RETURNS text[]
LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(attname::text), '{}')
  FROM pg_attribute
  WHERE attrelid = guarded
    AND attgenerated <> ''
$$;
