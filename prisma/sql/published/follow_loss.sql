-- Notes that a claim or a source ceases to be public, at the end of its transaction: by then its next version is there.
CREATE FUNCTION published.follow_loss() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.settle(TG_ARGV[0], ARRAY[(to_jsonb(OLD) ->> (TG_ARGV[0] || '_id'))::uuid], false);
  RETURN NULL;
END
$$;
