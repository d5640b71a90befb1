-- Whether commitments are the same ones in the same order, with at most some salts destroyed.
CREATE FUNCTION guards.only_destroys_salts(before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(
    jsonb_array_length(before) = jsonb_array_length(after)
    AND NOT EXISTS (
      SELECT
      FROM jsonb_array_elements(before) WITH ORDINALITY b(one, place)
      JOIN jsonb_array_elements(after) WITH ORDINALITY a(one, place) USING (place)
      WHERE b.one - 'salt' <> a.one - 'salt'
        OR (a.one ->> 'salt' IS NOT NULL AND a.one -> 'salt' <> b.one -> 'salt')
    ),
    false
  )
$$;
