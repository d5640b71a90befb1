-- No state and no ending but those that something writes.
ALTER TABLE article DROP CONSTRAINT article_state_word;
ALTER TABLE article ADD CONSTRAINT article_state_word CHECK (state IN ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'CHANGED', 'UNPUBLISHED'));
ALTER TABLE article_publication DROP CONSTRAINT article_publication_ending_word;
ALTER TABLE article_publication ADD CONSTRAINT article_publication_ending_word CHECK (ending IN ('REPLACED', 'UNPUBLISHED'));
ALTER TABLE claim_publication DROP CONSTRAINT claim_publication_ending_word;
ALTER TABLE claim_publication ADD CONSTRAINT claim_publication_ending_word CHECK (ending IN ('REPLACED', 'UNPUBLISHED'));
ALTER TABLE source_publication DROP CONSTRAINT source_publication_ending_word;
ALTER TABLE source_publication ADD CONSTRAINT source_publication_ending_word CHECK (ending IN ('REPLACED', 'UNPUBLISHED'));
ALTER TABLE topic_publication DROP CONSTRAINT topic_publication_ending_word;
ALTER TABLE topic_publication ADD CONSTRAINT topic_publication_ending_word CHECK (ending IN ('REPLACED', 'UNPUBLISHED'));
ALTER TABLE collection_publication DROP CONSTRAINT collection_publication_ending_word;
ALTER TABLE collection_publication ADD CONSTRAINT collection_publication_ending_word CHECK (ending IN ('REPLACED', 'UNPUBLISHED'));

-- prisma/sql/delivery/article_version.sql
CREATE OR REPLACE VIEW delivery.article_version AS
SELECT
  p.id,
  p.article_id,
  r.number,
  r.headline,
  CASE WHEN r.note_is_public THEN r.note END AS note,
  p.public_from,
  CASE WHEN p.public_until <= now() THEN p.public_until END AS public_until
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= now();

-- prisma/sql/delivery_as_of/article_version.sql
CREATE OR REPLACE VIEW delivery_as_of.article_version AS
SELECT
  p.id,
  p.article_id,
  r.number,
  r.headline,
  CASE WHEN r.note_is_public THEN r.note END AS note,
  p.public_from,
  CASE WHEN p.public_until <= least(current_setting('sourceline.as_of')::timestamptz, now()) THEN p.public_until END AS public_until
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now());
