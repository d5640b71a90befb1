-- Whether a row differs from another in what was blanked alone, and in the columns that are named.
CREATE FUNCTION guards.only_blanks(before jsonb, after jsonb, besides text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM jsonb_each(after) part(key, value)
    WHERE value IS DISTINCT FROM before -> key
      AND key <> ALL (besides)
      AND NOT guards.is_blanked(key, before -> key, value)
  )
$$;
