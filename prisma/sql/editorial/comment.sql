CREATE VIEW editorial.comment AS
SELECT
  c.id,
  c.article_id,
  c.thread_id,
  c.place,
  c.spans,
  c.orphan_reason,
  c.text,
  c.mentioned_ids,
  c.version,
  c.created_at,
  c.created_by_id,
  c.edited_at,
  c.resolved_at,
  c.resolved_by_id,
  c.deleted_at
FROM public.comment c
WHERE NOT EXISTS (
    SELECT FROM public.deleted_article d
    WHERE d.id = c.article_id
  )
  AND (
    c.deleted_at IS NULL
    OR EXISTS (
      SELECT FROM public.comment a
      WHERE a.thread_id = c.id
        AND a.deleted_at IS NULL
    )
  );
