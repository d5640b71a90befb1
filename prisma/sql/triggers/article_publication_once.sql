CREATE TRIGGER article_publication_once
BEFORE UPDATE OR DELETE ON public.article_publication
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
