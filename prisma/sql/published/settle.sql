-- Notes when claims or sources are public, and works out anew what depends on them where that has changed. While a
-- transaction may yet replace a version that it has ended, what is `gained` alone is noted.
CREATE FUNCTION published.settle(noun text, ids uuid[], gained boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  IF ids IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('SELECT FROM public.%I WHERE id = ANY ($1) ORDER BY id FOR UPDATE', noun) USING ids;
  WITH settled AS (
    SELECT
      i.id,
      was.stretches AS noted,
      coalesce(d.stretches, '{}') + CASE WHEN gained THEN coalesce(was.stretches, '{}') ELSE '{}' END AS stretches
    FROM unnest(ids) i (id)
    LEFT JOIN published.presence was ON was.noun = settle.noun AND was.record_id = i.id
    LEFT JOIN (
      SELECT * FROM published.derived_presence p WHERE p.noun = settle.noun AND p.record_id = ANY (ids)
    ) d ON d.record_id = i.id
  ), noted AS (
    INSERT INTO published.presence (noun, record_id, stretches)
    SELECT settle.noun, s.id, s.stretches FROM settled s WHERE s.stretches IS DISTINCT FROM s.noted
    ON CONFLICT ON CONSTRAINT presence_pkey DO UPDATE SET stretches = excluded.stretches
    RETURNING record_id
  )
  SELECT array_agg(record_id) INTO changed FROM noted;
  PERFORM published.refresh('attribution', noun || '_id', changed);
  IF noun = 'claim' THEN
    PERFORM published.refresh('mention', 'claim_id', changed);
  END IF;
END
$$;
