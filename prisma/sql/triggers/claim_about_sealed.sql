CREATE TRIGGER claim_about_sealed
BEFORE INSERT OR UPDATE OR DELETE ON public.claim_about
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_sealed_part('claim_revision');
