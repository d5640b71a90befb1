-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.article AS
SELECT
  p.article_id AS id,
  p.id AS publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  r.headline,
  r.dek,
  p.body,
  r.original_source_id,
  CASE
    WHEN r.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM public.source_publication s
        WHERE s.source_id = r.original_source_id
          AND s.public_from <= now()
          AND (s.public_until IS NULL OR s.public_until > now())
      )
    THEN r.original_source_url
  END AS original_source_url,
  p.date_published,
  p.public_from AS date_modified,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
