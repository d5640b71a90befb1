-- What is public by itself for a time (public_from, public_until): closed once and replaced, never changed or deleted
-- once public, and public only when it was accepted. Two indexes find what opens or closes next.
CREATE FUNCTION guards.guard_interval(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  has_state boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = guarded AND attname = 'state' AND NOT attisdropped);
BEGIN
  PERFORM guards.put_trigger(guarded, 'once', 'UPDATE OR DELETE', 'refuse_change_of_published()');
  PERFORM guards.put_constraint(
    guarded, 'interval', 'CHECK (public_until IS NULL OR (public_from IS NOT NULL AND public_until >= public_from))'
  );
  PERFORM guards.put_index(guarded, 'opening', 'INDEX', '(public_from)');
  PERFORM guards.put_index(guarded, 'closing', 'INDEX', '(public_until) WHERE public_until IS NOT NULL');
  IF has_state THEN
    PERFORM guards.put_constraint(guarded, 'public_is_accepted', $check$CHECK (public_from IS NULL OR state = 'ACCEPTED')$check$);
  END IF;
END
$$;
