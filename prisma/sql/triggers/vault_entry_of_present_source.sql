CREATE TRIGGER vault_entry_of_present_source
BEFORE INSERT OR UPDATE OF source_id ON public.vault_entry
FOR EACH ROW EXECUTE FUNCTION guards.refuse_identity_of_merged();
