import { defineSettings, wholeNumber } from '../../platform/settings/define-settings.ts'

/** How long mails are remembered. */
export const mailSettings = defineSettings('mails', {
  keepSettled: wholeNumber({
    meaning: 'How long it is remembered that a mail was sent, put aside or withdrawn; its text is gone at once.',
    unit: 'days',
    min: 1,
    max: 365,
    byDefault: 30,
  }),
})
