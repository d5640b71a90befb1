import { z } from 'zod'
import { defineSettings, wholeNumber } from '../../platform/settings/define-settings.ts'

/** Which backups are made by themselves. */
export const backupSettings = defineSettings('backups', {
  place: {
    meaning: 'Where backups are written by themselves: a folder, or `s3://bucket/prefix`; none are if empty.',
    type: z.string('must be a folder or s3://bucket/prefix').max(1000, 'must have at most 1000 characters'),
    byDefault: '',
  },
  every: wholeNumber({
    meaning: 'How long after a backup the next one is written.',
    unit: 'hours',
    min: 1,
    max: 168,
    byDefault: 24,
  }),
  keep: wholeNumber({
    meaning: 'How many backups that were written by themselves are kept; the oldest go first.',
    unit: 'backups',
    min: 1,
    max: 1000,
    byDefault: 14,
  }),
})
