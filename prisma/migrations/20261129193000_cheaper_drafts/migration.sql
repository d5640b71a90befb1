-- The next bound as an expression that a connection can keep the plan of; nothing is worked out for readers of what a draft says.

-- prisma/sql/public/next_bound.sql
-- The next moment at which anything becomes public or ceases to be: until then, what readers get changes by events
-- alone. Null where nothing is scheduled. It runs with its owner's rights, as readers may read no table, and tells them the
-- moment alone. Who asks often and may read tables asks with `next_bound_expression`, whose plan is then kept.
CREATE OR REPLACE FUNCTION public.next_bound() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  bound timestamptz;
BEGIN
  EXECUTE 'SELECT ' || public.next_bound_expression() INTO bound;
  RETURN bound;
END
$$;

-- prisma/sql/public/next_bound_expression.sql
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

-- prisma/sql/published/refresh.sql
-- Works out anew the rows of the read model whose column `key` is one of `ids`. Until the transaction ends, no claim or
-- source that an attribution or mention among them depends on becomes public or ceases to be (see `settle`).
CREATE OR REPLACE FUNCTION published.refresh(model text, key text, ids uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  columns text;
  values_given text;
BEGIN
  IF ids IS NULL THEN
    RETURN;
  END IF;
  -- What a draft says is not before readers: nothing to be worked out, and nobody to wait for.
  IF model = 'mention' AND key = 'mention_id'
    AND NOT EXISTS (
      SELECT FROM public.mention m JOIN public.article_publication p ON p.revision_id = m.revision_id WHERE m.id = ANY (ids)
    )
    AND NOT EXISTS (SELECT FROM published.mention WHERE mention_id = ANY (ids))
  THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('sourceline read model'));
  IF model = 'attribution' AND key = 'attribution_id' THEN
    PERFORM FROM public.claim WHERE id IN (SELECT claim_id FROM public.attribution WHERE id = ANY (ids)) ORDER BY id FOR KEY SHARE;
    PERFORM FROM public.source WHERE id IN (SELECT source_id FROM public.attribution WHERE id = ANY (ids)) ORDER BY id FOR KEY SHARE;
  ELSIF model = 'mention' AND key = 'publication_id' THEN
    PERFORM FROM public.claim
    WHERE id IN (
      SELECT m.claim_id FROM public.mention m JOIN public.article_publication p ON p.revision_id = m.revision_id WHERE p.id = ANY (ids)
    )
    ORDER BY id FOR KEY SHARE;
  END IF;
  EXECUTE format('DELETE FROM published.%I WHERE %I = ANY ($1)', model, key) USING ids;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg('excluded.' || quote_ident(attname), ', ' ORDER BY attnum)
  INTO columns, values_given
  FROM pg_attribute
  WHERE attrelid = format('published.%I', model)::regclass AND attnum > 0 AND NOT attisdropped;
  EXECUTE format(
    'INSERT INTO published.%1$I (%3$s) SELECT %3$s FROM published.%2$I WHERE %5$I = ANY ($1)
      ON CONFLICT ON CONSTRAINT %6$I DO UPDATE SET (%3$s) = ROW (%4$s)',
    model, 'derived_' || model, columns, values_given, key, model || '_pkey'
  ) USING ids;
END
$$;
