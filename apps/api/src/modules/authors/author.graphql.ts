import { addressedQueries } from '../../graphql/addressed-queries.ts'
import { builder, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface } from '../../graphql/node.graphql.ts'
import { authorRecord } from './author.record.ts'
import { authorShape, type AuthorRow } from './author.reads.ts'
import { createAuthor } from './use-cases/create-author.ts'
import { publishAuthor } from './use-cases/publish-author.ts'
import { saveAuthor } from './use-cases/save-author.ts'
import { unpublishAuthor } from './use-cases/unpublish-author.ts'

/** The type Author. */
export const Author = builder.objectRef<AuthorRow>('Author')

Author.implement({
  ...pub,
  description: 'Somebody who writes articles, as readers know them (schema.org Person).',
  interfaces: [NodeInterface],
  fields: (t) => ({
    slug: t.exposeString('slug', { ...pub, description: 'The address.' }),
    name: t.exposeString('name', { ...pub, description: 'The name.' }),
    roleTitle: t.exposeString('roleTitle', {
      ...pub,
      nullable: true,
      description: 'The role in the newsroom: "Transport correspondent" (schema.org jobTitle).',
    }),
    description: t.exposeString('description', {
      ...pub,
      description: 'What readers should know of the author. May be empty.',
    }),
    sameAs: t.exposeStringList('sameAs', {
      ...pub,
      description: 'Web addresses where the author is found elsewhere: a profile, a homepage (schema.org sameAs).',
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
          'author:save',
          ...(hasDraft || !publicFrom ? (['author:publish'] as const) : []),
          ...(publicFrom ? (['author:unpublish'] as const) : []),
        ]),
    }),
  }),
})

addressedQueries({ record: authorRecord, name: 'Author', type: Author, shape: authorShape, by: 'name' })

const records = {
  author: {
    type: Author,
    shape: authorShape,
    id: ({ authorId }: { authorId: string }) => authorId,
  },
}

mutationFor('createAuthor', createAuthor, {
  description: 'Creates an author. Readers see it once it is published.',
  records,
})
mutationFor('saveAuthor', saveAuthor, {
  description: 'Changes an author. Readers see it once it is published.',
  records,
})
mutationFor('publishAuthor', publishAuthor, {
  description: 'Shows readers the newest version of an author.',
  records,
})
mutationFor('unpublishAuthor', unpublishAuthor, {
  description:
    'Takes an author away from readers, at every moment that they can ask for. Its history stays for the newsroom.',
  records,
})
