-- Notes that claims or sources become public, with the statement that publishes them.
CREATE FUNCTION published.follow_gain() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM after_change', TG_ARGV[0] || '_id') INTO ids;
  PERFORM published.settle(TG_ARGV[0], ids, true);
  RETURN NULL;
END
$$;
