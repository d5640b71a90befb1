CREATE TRIGGER source_identity_kept
BEFORE UPDATE OF merged_into_id ON public.source
FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION guards.refuse_merge_of_kept_identity();
