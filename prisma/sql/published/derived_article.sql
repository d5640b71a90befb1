-- What readers get of an article while one of its publications is shown, but for the body, which the publication has.
CREATE VIEW published.derived_article AS
SELECT
  p.id AS publication_id,
  p.article_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  r.headline,
  r.dek,
  r.original_source_id,
  r.original_source_url,
  p.date_published,
  p.public_from AS shown_from,
  p.public_until AS shown_until,
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
JOIN public.article_revision r ON r.id = p.revision_id;
