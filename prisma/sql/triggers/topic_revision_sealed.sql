CREATE TRIGGER topic_revision_sealed
BEFORE UPDATE OR DELETE ON public.topic_revision
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_sealed();
