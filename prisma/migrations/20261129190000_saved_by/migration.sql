-- Who saved a version is not its author, whom readers are told of.
ALTER TABLE article_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE claim_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE source_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE topic_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE asset_revision RENAME COLUMN author_id TO saved_by_id;
ALTER TABLE collection_revision RENAME COLUMN author_id TO saved_by_id;

DROP VIEW editorial.article_version;
