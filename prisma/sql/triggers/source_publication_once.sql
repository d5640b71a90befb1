CREATE TRIGGER source_publication_once
BEFORE UPDATE OR DELETE ON public.source_publication
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
