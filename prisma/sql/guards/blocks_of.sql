-- A body's blocks with their ids and attributes, without the words in them.
CREATE FUNCTION guards.blocks_of(node jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(node) = 'array' THEN
    RETURN (SELECT jsonb_agg(guards.blocks_of(child) ORDER BY place) FROM jsonb_array_elements(node) WITH ORDINALITY c(child, place));
  END IF;
  IF node ->> 'type' IN ('paragraph', 'heading', 'codeBlock', 'caption', 'credit', 'altText') THEN
    RETURN node - 'content';
  END IF;
  RETURN CASE WHEN node ? 'content' THEN jsonb_set(node, '{content}', coalesce(guards.blocks_of(node -> 'content'), 'null')) ELSE node END;
END
$$;
