CREATE TRIGGER assessment_once
BEFORE UPDATE OR DELETE ON public.assessment
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
