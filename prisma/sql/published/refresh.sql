-- Works out anew the rows of the read model whose column `key` is one of `ids`. Until the transaction ends, no claim or
-- source that an attribution or mention among them depends on becomes public or ceases to be (see `settle`).
CREATE FUNCTION published.refresh(model text, key text, ids uuid[]) RETURNS void
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
