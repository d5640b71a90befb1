-- Works out a part of the read model anew for the next rows after one, and tells which is the last of them, null at the
-- end. It never stands in line before somebody who changes the newsroom: where somebody is at it, it is `busy`.
CREATE FUNCTION published.rebuild(part text, after uuid, size int, OUT last uuid, OUT busy boolean, OUT count int)
LANGUAGE plpgsql AS $$
DECLARE
  noun text := substring(part FROM '^presence of (.+)$');
  key text := CASE part WHEN 'attribution' THEN 'attribution_id' ELSE 'publication_id' END;
  base text := coalesce(noun, CASE part WHEN 'attribution' THEN part WHEN 'mention' THEN 'article_publication' ELSE part || '_publication' END);
  ids uuid[];
BEGIN
  busy := NOT pg_try_advisory_xact_lock(hashtext('sourceline read model'));
  IF busy THEN
    RETURN;
  END IF;
  IF noun IS NOT NULL THEN
    EXECUTE format('SELECT array_agg(id) FROM (SELECT id FROM public.%I WHERE id > $1 ORDER BY id LIMIT $2) x', base)
    USING after, size INTO ids;
    PERFORM published.settle(noun, ids, false);
  ELSE
    EXECUTE format(
      'SELECT array_agg(id) FROM (
        SELECT id FROM public.%1$I WHERE id > $1 UNION SELECT %2$I FROM published.%3$I WHERE %2$I > $1 ORDER BY 1 LIMIT $2
      ) x',
      base, key, part
    ) USING after, size INTO ids;
    PERFORM published.refresh(part, key, ids);
  END IF;
  count := coalesce(cardinality(ids), 0);
  last := ids[count];
END
$$;
