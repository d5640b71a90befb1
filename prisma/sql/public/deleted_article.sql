-- The articles that lie in the bin. There are few, and an index holds no others.
CREATE VIEW public.deleted_article AS
SELECT id
FROM public.article
WHERE deleted_at IS NOT NULL;
