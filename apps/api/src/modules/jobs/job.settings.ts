import { defineSettings, wholeNumber } from '../../platform/settings/define-settings.ts'

/** How long jobs are remembered. */
export const jobSettings = defineSettings('jobs', {
  keepEnded: wholeNumber({
    meaning: 'How long a job is remembered after it was done or cancelled.',
    unit: 'days',
    min: 1,
    max: 365,
    byDefault: 7,
  }),
  keepFailed: wholeNumber({
    meaning: 'How long a job is remembered after it was given up.',
    unit: 'days',
    min: 1,
    max: 365,
    byDefault: 90,
  }),
})
