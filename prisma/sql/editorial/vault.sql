-- What the newsroom may read of the vault: whether an identity is kept, by whom and since when, never what it is.
CREATE VIEW editorial.vault AS
SELECT
  s.id,
  e.id IS NOT NULL AS kept,
  coalesce(e.version, 0) AS version,
  e.kept_by_id,
  e.kept_by_name,
  e.kept_at,
  e.changed_at
FROM public.source s
LEFT JOIN public.vault_entry e ON e.source_id = s.id AND e.source_stand_in
WHERE s.stand_in;
