CREATE VIEW editorial.article AS
SELECT
  a.id,
  p.id AS publication_id,
  r.id AS revision_id,
  a.slug,
  a.locale,
  a.kind,
  r.headline,
  r.dek,
  r.body,
  r.original_source_id,
  r.original_source_url,
  coalesce(r.date_published, p.date_published, s.date_published) AS date_published,
  r.updated_at AS date_modified,
  CASE WHEN s.public_from IS NULL THEN a.state ELSE 'SCHEDULED' END AS state,
  a.version,
  r.headline_proposed,
  r.sealed_at IS NULL AS has_draft,
  p.slug AS public_slug,
  p.public_from,
  a.created_at,
  a.created_by_id,
  a.assignee_id,
  a.updated_at,
  r.plain_text,
  r.note,
  r.note_is_public,
  r.number AS revision_number,
  s.public_from AS scheduled_for,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id,
  coalesce(w.body, r.body) AS edited_body
FROM public.article a
JOIN LATERAL (
  SELECT *
  FROM public.article_revision x
  WHERE x.article_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.article_suggestion w ON w.id = r.id
LEFT JOIN public.article_publication p
  ON p.article_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
LEFT JOIN public.article_publication s
  ON s.article_id = a.id
  AND s.public_from > now()
  AND s.public_until IS NULL
WHERE a.deleted_at IS NULL;
