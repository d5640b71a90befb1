CREATE TRIGGER byline_sealed
BEFORE INSERT OR UPDATE OR DELETE ON public.byline
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_sealed_part('article_revision');
