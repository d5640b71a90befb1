-- No identity is kept for a source that was merged. The source's row is locked, as a merge locks it, so that neither
-- misses the other.
CREATE FUNCTION guards.refuse_identity_of_merged() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  merged_into uuid;
BEGIN
  SELECT s.merged_into_id INTO merged_into FROM public.source s WHERE s.id = NEW.source_id FOR NO KEY UPDATE;
  IF merged_into IS NOT NULL THEN
    RAISE EXCEPTION 'no identity is kept for a source that was merged' USING ERRCODE = 'SL004';
  END IF;
  RETURN NEW;
END
$$;
