-- Who was given an article to write, began it, or has written in it.
CREATE VIEW editorial.article_writer AS
SELECT a.id AS article_id, a.assignee_id AS user_id
FROM public.article a
WHERE a.assignee_id IS NOT NULL
UNION ALL
SELECT a.id, a.created_by_id
FROM public.article a
WHERE a.created_by_id IS NOT NULL
UNION ALL
SELECT r.article_id, c.contributor_id
FROM public.article_contributor c
JOIN public.article_revision r ON r.id = c.revision_id;
