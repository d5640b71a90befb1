-- Whether this transaction carries out a redaction: the setting names one that is not called off and says so of this
-- very transaction.
CREATE FUNCTION guards.is_redacting() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM public.redaction r
    WHERE r.id::text = current_setting('sourceline.redaction', true)
      AND r.state <> 'CALLED_OFF'
      AND r.carried_out_in = pg_current_xact_id_if_assigned()::text
  )
$$;
