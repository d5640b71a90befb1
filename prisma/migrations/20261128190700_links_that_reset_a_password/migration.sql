ALTER TABLE "one_time_link" DROP CONSTRAINT "one_time_link_purpose_word";
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_purpose_word"
  CHECK ("purpose" IN ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET'));
