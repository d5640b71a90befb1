CREATE VIEW editorial.list_view AS
SELECT
  v.id,
  v.owner_id,
  v.list,
  v.name,
  v.parameters,
  v.is_shared,
  v.version,
  v.updated_at
FROM public.list_view v;
