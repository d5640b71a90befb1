import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, words } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../section.refusals.ts'
import { endSectionPublication, loadSection } from '../section.store.ts'

/** Takes a section away from readers, at every moment that they can ask for. Its history stays for the newsroom. */
export const unpublishSection = useCase({
  action: 'section:unpublish',
  refusals: ['record-missing', 'section-in-use', 'section-not-public', 'version-outdated'],
  input: z.object({
    id: idOf('section').describe('The section.'),
    expectedVersion,
    reason: words(2000, 'the reason').describe('Why. Logged; readers do not see it.'),
  }),
  subject: async ({ tx }, input) => requireVersion('section', await loadSection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, { reason }, section) => {
    const { publication } = section
    if (!publication || publication.publicFrom > now) return failed(refused('section-not-public', { field: 'id' }))
    if (!(await endSectionPublication(tx, section.id, now))) return failed(refused('section-in-use', { field: 'id' }))
    emit({ subject: { type: 'section', id: section.id }, changes: { slug: section.slug, reason } })
    return ok({ sectionId: section.id })
  },
})
