-- The same words are found again, whatever their length: a statement that is recorded already, a text that was imported before.
CREATE INDEX claim_revision_same_statement ON claim_revision (md5(lower(statement)));
CREATE INDEX article_revision_same_text ON article_revision (md5(plain_text));
