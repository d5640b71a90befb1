import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { binnedRecords, purge } from '../../../platform/records/bin.ts'
import { readSettings } from '../../../platform/settings/read-settings.ts'
import { useCase } from '../../../platform/use-case.ts'
import { binSettings, endOfKeeping } from '../bin.settings.ts'

const max = 100

/** Deletes for good what has lain in the bin for longer than the settings say, some of each kind of record. */
export const purgeBin = useCase({
  action: 'bin:purge',
  input: z.object({}),
  run: async ({ tx, now, emit }) => {
    const { keepDeleted } = await readSettings(tx, binSettings)
    const before = endOfKeeping(now, -keepDeleted)
    let purged = 0
    let more = false
    for (const record of binnedRecords()) {
      const subjects = await purge(tx, record, before, max)
      for (const subject of subjects) emit({ subject })
      purged += subjects.length
      more ||= subjects.length === max
    }
    return ok({ purged, more })
  },
})
