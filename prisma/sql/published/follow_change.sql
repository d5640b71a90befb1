-- Works out anew what is made of rows that a statement has inserted, updated or deleted: its arguments are the columns
-- that count, and for each part of the read model its name and its column for the id of such a row.
CREATE FUNCTION published.follow_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    EXECUTE (
      SELECT format(
        'SELECT array_agg(a.id) FROM after_change a JOIN before_change b ON b.id = a.id WHERE (%s) IS DISTINCT FROM (%s)',
        string_agg('a.' || name, ', '), string_agg('b.' || name, ', ')
      )
      FROM string_to_table(TG_ARGV[0], ',') name
    ) INTO ids;
  ELSIF TG_OP = 'INSERT' THEN
    SELECT array_agg(id) INTO ids FROM after_change;
  ELSE
    SELECT array_agg(id) INTO ids FROM before_change;
  END IF;
  FOR place IN 1 .. TG_NARGS - 2 BY 2 LOOP
    PERFORM published.refresh(TG_ARGV[place], TG_ARGV[place + 1], ids);
  END LOOP;
  RETURN NULL;
END
$$;
