CREATE TRIGGER change_event_append_only
BEFORE UPDATE OR DELETE ON public.change_event
FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_log();
