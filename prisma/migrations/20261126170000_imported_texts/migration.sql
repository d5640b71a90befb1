-- Finds imports of the same text by what the log kept of them, whatever became of the articles since.
CREATE INDEX change_event_imported_text ON change_event ((changes ->> 'textHash')) WHERE changes ? 'textHash';

DROP INDEX article_revision_same_text;
