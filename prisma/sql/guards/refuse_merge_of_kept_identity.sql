-- A source whose identity is kept is not merged into another: the identity would come to stand behind what somebody
-- else said.
CREATE FUNCTION guards.refuse_merge_of_kept_identity() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.vault_entry e WHERE e.source_id = NEW.id) THEN
    RAISE EXCEPTION 'a source whose identity is kept in the vault is not merged' USING ERRCODE = 'SL004';
  END IF;
  RETURN NEW;
END
$$;
