import { defineSettings, wholeNumber } from '../../platform/settings/define-settings.ts'

/** How long the bin keeps what is in it. */
export const binSettings = defineSettings('bin', {
  keepDeleted: wholeNumber({
    meaning: 'How long what was deleted lies in the bin and can be restored; then it is deleted for good.',
    unit: 'days',
    min: 1,
    max: 365,
    byDefault: 30,
  }),
})

/** When what was deleted at a moment has lain in the bin for so many days. */
export const endOfKeeping = (deletedAt: Date, days: number): Date => new Date(deletedAt.getTime() + days * 86_400_000)
