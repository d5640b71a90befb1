CREATE TRIGGER evidence_once
BEFORE UPDATE OR DELETE ON public.evidence
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
