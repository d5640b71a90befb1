CREATE TRIGGER collection_item_sealed
BEFORE INSERT OR UPDATE OR DELETE ON public.collection_item
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_sealed_part('collection_revision');
