import { defineSettings, wholeNumber } from '../../platform/settings/define-settings.ts'

/** How people come in. */
export const userSettings = defineSettings('users', {
  invitationLasts: wholeNumber({
    meaning: 'How long the link of an invitation works.',
    unit: 'hours',
    min: 1,
    max: 30 * 24,
    byDefault: 7 * 24,
  }),
  resetLasts: wholeNumber({
    meaning: 'How long a link works on which somebody chooses a new password.',
    unit: 'hours',
    min: 1,
    max: 72,
    byDefault: 1,
  }),
})
