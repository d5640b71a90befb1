import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { refused } from '../../../platform/refusals/define-refusals.ts'
import { useCase } from '../../../platform/use-case.ts'
import { sectionFields } from '../section.input.ts'
import { loadSection, saveSectionContent, takenSectionSlugs } from '../section.store.ts'

/** Changes a section; what is left out stays as it is. Readers see it once it is published. */
export const saveSection = useCase({
  action: 'section:save',
  refusals: ['record-missing', 'slug-taken', 'version-outdated'],
  input: z.object({
    id: idOf('section').describe('The section.'),
    expectedVersion,
    ...z.object(sectionFields).partial().shape,
  }),
  subject: async ({ tx }, input) => requireVersion('section', await loadSection(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, input, section) => {
    const slug = input.slug ?? section.slug
    if ((await takenSectionSlugs(tx, slug, section.id)).has(slug))
      return failed(refused('slug-taken', { field: 'slug', record: 'section', slug }))
    const content = {
      name: input.name ?? section.revision.name,
      description: input.description ?? section.revision.description,
    }
    await saveSectionContent(tx, section, { slug, content, now, by: actor.id })
    emit({ subject: { type: 'section', id: section.id }, changes: { slug, ...content } })
    return ok({ sectionId: section.id })
  },
})
