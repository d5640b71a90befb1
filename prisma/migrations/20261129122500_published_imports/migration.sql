-- An import may publish what was public before: a draft that is to be published, and what is public again.
ALTER TABLE "import_item" DROP CONSTRAINT "import_item_state_word";
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_state_word" CHECK ("state" IN ('WAITING', 'DRAFTED', 'IMPORTED', 'PUBLISHED', 'KNOWN', 'FAILED'));
