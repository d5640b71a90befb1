CREATE TRIGGER collection_revision_sealed
BEFORE UPDATE OR DELETE ON public.collection_revision
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_sealed();
