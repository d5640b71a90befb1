import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { isUnpublished } from '../../../platform/records/publish.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../section.refusals.ts'
import { loadSection, publishSectionRevision } from '../section.store.ts'

/** Shows readers the newest version of a section. */
export const publishSection = useCase({
  action: 'section:publish',
  refusals: ['record-missing', 'section-already-public', 'version-outdated'],
  input: z.object({ id: idOf('section').describe('The section.'), expectedVersion, overrideReason }),
  subject: async ({ tx }, input) => requireVersion('section', await loadSection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, _input, section) => {
    if (!isUnpublished(section, now)) return failed(refused('section-already-public', { field: 'id' }))
    await publishSectionRevision(tx, section, { now, effectiveFrom: now })
    emit({ subject: { type: 'section', id: section.id }, changes: { revisionId: section.revision.id } })
    return ok({ sectionId: section.id })
  },
})
