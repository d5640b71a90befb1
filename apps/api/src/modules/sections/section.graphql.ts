import { addressedQueries } from '../../graphql/addressed-queries.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface } from '../../graphql/node.graphql.ts'
import { sectionRecord } from './section.record.ts'
import { sectionShape, type SectionRow } from './section.reads.ts'
import { createSection } from './use-cases/create-section.ts'
import { publishSection } from './use-cases/publish-section.ts'
import { saveSection } from './use-cases/save-section.ts'
import { unpublishSection } from './use-cases/unpublish-section.ts'

/** The type Section. */
export const Section = builder.objectRef<SectionRow>('Section')

Section.implement({
  ...pub,
  description: 'A part of the site in which articles appear: politics, sport.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    slug: t.exposeString('slug', { ...pub, description: 'The address.' }),
    name: t.exposeString('name', { ...pub, description: 'The name.' }),
    description: t.exposeString('description', {
      ...pub,
      description: 'What readers should know of it. May be empty.',
    }),
    dateModified: t.field({
      ...pub,
      type: 'DateTime',
      nullable: true,
      description: 'When what is shown of it last changed.',
      resolve: (row) => row.dateModified,
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    hasDraft: t.exposeBoolean('hasDraft', { description: 'It has changes that are not public.' }),
    publicFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when what is public now is public.',
      resolve: (row) => row.publicFrom,
    }),
    can: t.stringList({
      description: 'What the viewer may do with it now.',
      resolve: ({ hasDraft, publicFrom }, _args, context) =>
        allowed(context, [
          'section:save',
          ...(hasDraft || !publicFrom ? (['section:publish'] as const) : []),
          ...(publicFrom ? (['section:unpublish'] as const) : []),
        ]),
    }),
  }),
})

addressedQueries({ record: sectionRecord, name: 'Section', type: Section, shape: sectionShape, by: 'name' })

const records = {
  section: {
    type: Section,
    shape: sectionShape,
    id: ({ sectionId }: { sectionId: string }) => sectionId,
  },
}

mutationFor('createSection', createSection, {
  description: 'Creates a section. Readers see it once it is published.',
  records,
})
mutationFor('saveSection', saveSection, {
  description: 'Changes a section. Readers see it once it is published.',
  records,
})
mutationFor('publishSection', publishSection, {
  description: 'Shows readers the newest version of a section.',
  records,
})
mutationFor('unpublishSection', unpublishSection, {
  description:
    'Takes a section away from readers, at every moment that they can ask for. Its history stays for the newsroom.',
  records,
})
