-- A log: its rows are only added to.
CREATE FUNCTION guards.guard_log(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guards.put_trigger(guarded, 'append_only', 'UPDATE OR DELETE', 'refuse_change_of_log()');
END
$$;
