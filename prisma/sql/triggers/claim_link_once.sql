CREATE TRIGGER claim_link_once
BEFORE UPDATE OR DELETE ON public.claim_link
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
