CREATE TRIGGER correction_once
BEFORE UPDATE OR DELETE ON public.correction
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
