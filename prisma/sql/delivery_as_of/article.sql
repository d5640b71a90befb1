CREATE VIEW delivery_as_of.article AS
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
        SELECT FROM public.readable_source_publication s
        WHERE s.source_id = r.original_source_id
          AND s.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
          AND (s.public_until IS NULL OR s.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
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
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
