CREATE VIEW delivery.article AS
SELECT
  p.article_id AS id,
  p.publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  p.headline,
  p.dek,
  b.body,
  p.original_source_id,
  CASE
    WHEN p.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM published.source s
        WHERE s.source_id = p.original_source_id
          AND s.shown_from <= now()
          AND (s.shown_until IS NULL OR s.shown_until > now())
      )
    THEN p.original_source_url
  END AS original_source_url,
  p.date_published,
  p.shown_from AS date_modified,
  p.lead_image_id,
  p.section_id,
  p.seo_title,
  p.seo_description,
  p.social_title,
  p.social_description,
  p.social_image_id,
  p.canonical_url,
  p.translation_of_id
FROM published.article p
LEFT JOIN public.article_publication b ON b.id = p.publication_id AND b.public_from <= now()
WHERE p.shown_from <= now()
  AND (p.shown_until IS NULL OR p.shown_until > now());
