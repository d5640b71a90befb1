import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of mails. */
export const { refused } = defineRefusals({
  'mail-server-missing': 'The newsroom names no mail server: set SOURCELINE_SMTP_URL, or pass the mail on yourself.',
})
