CREATE TRIGGER article_topic_sealed
BEFORE INSERT OR UPDATE OR DELETE ON public.article_topic
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_sealed_part('article_revision');
