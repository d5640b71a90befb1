CREATE TRIGGER attribution_once
BEFORE UPDATE OR DELETE ON public.attribution
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
