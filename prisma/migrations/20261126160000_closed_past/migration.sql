-- ---------------------------------------------------------------------------------------------
-- What was taken down is not read at an earlier moment either: what delivery reads of the past is
-- the past of records that are public now.
-- ---------------------------------------------------------------------------------------------

DO $views$
DECLARE
  noun text;
  name text;
  definition text;
  mended text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['article', 'claim', 'source'] LOOP
    EXECUTE format($v$
      CREATE VIEW public.readable_%1$s_publication AS
        SELECT p.* FROM public.%1$s_publication p
        WHERE EXISTS (
          SELECT FROM public.%1$s_publication standing
          WHERE standing.%1$s_id = p.%1$s_id AND standing.public_from <= now()
            AND (standing.public_until IS NULL OR standing.public_until > now())
        )$v$, noun);
  END LOOP;
  FOR name IN SELECT viewname FROM pg_views WHERE schemaname = 'delivery_as_of' LOOP
    definition := pg_get_viewdef(format('delivery_as_of.%I', name)::regclass);
    mended := regexp_replace(definition, '\m(public\.)?(article|claim|source)_publication\M', 'public.readable_\2_publication', 'g');
    IF mended <> definition THEN
      EXECUTE format('CREATE OR REPLACE VIEW delivery_as_of.%I AS %s', name, mended);
    END IF;
    IF name IN ('article', 'claim', 'source', 'mention', 'attribution') AND mended = definition THEN
      RAISE EXCEPTION 'delivery_as_of.% reads the past of what was taken down', name;
    END IF;
  END LOOP;
END $views$;
