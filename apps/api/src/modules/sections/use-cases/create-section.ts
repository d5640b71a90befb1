import { failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { refused } from '../../../platform/refusals/define-refusals.ts'
import { useCase } from '../../../platform/use-case.ts'
import { sectionFields } from '../section.input.ts'
import { insertSection, takenSectionSlugs } from '../section.store.ts'

/** Creates a section. Readers see it once it is published. */
export const createSection = useCase({
  action: 'section:create',
  refusals: ['slug-taken'],
  input: z.object({
    name: sectionFields.name,
    slug: sectionFields.slug.optional(),
    description: sectionFields.description.default(''),
  }),
  run: async ({ tx, now, actor, emit }, { slug: wanted, ...content }) => {
    const taken = await takenSectionSlugs(tx, wanted ?? slugFrom(content.name))
    if (wanted && taken.has(wanted))
      return failed(refused('slug-taken', { field: 'slug', record: 'section', slug: wanted }))
    const slug = freeSlug(wanted ?? slugFrom(content.name), taken)
    const sectionId = await insertSection(tx, { slug, content, now, by: actor.id })
    emit({ subject: { type: 'section', id: sectionId }, changes: { slug, ...content } })
    return ok({ sectionId })
  },
})
