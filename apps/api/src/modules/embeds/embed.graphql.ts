import type { ShownEmbed } from '@sourceline/rich-text'
import { builder, pub } from '../../graphql/builder.ts'
import { NodeInterface, nodeType, uuidArgument } from '../../graphql/node.graphql.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { embedShape, type EmbedRow } from './embed.reads.ts'
import { allowedFrame, providerOf } from './providers.ts'
import { createEmbed } from './use-cases/create-embed.ts'

/** The address of a frame, as long as its site is allowed. */
const frameOf = ({ url, frameUrl }: Pick<EmbedRow, 'url' | 'frameUrl'>): string | null =>
  allowedFrame(frameUrl, providerOf(url))

/** An embed as the forms of a body show it. */
export const shownEmbed = ({ id: _id, ...embed }: EmbedRow): ShownEmbed => ({ ...embed, frameUrl: frameOf(embed) })

/** The type Embed. */
export const Embed = builder.objectRef<EmbedRow>('Embed').implement({
  ...pub,
  description:
    'Something of another site that an article shows, as that site tells of it (oEmbed 1.0). Load nothing of it before a ' +
    'reader asks for it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    url: t.exposeString('url', { ...pub, description: 'The address of its page.' }),
    provider: t.exposeString('provider', { ...pub, description: 'Whose site it is (provider_name): "YouTube".' }),
    title: t.exposeString('title', {
      ...pub,
      nullable: true,
      description: 'What it is called there (title); null where that is not known.',
    }),
    authorName: t.exposeString('authorName', {
      ...pub,
      nullable: true,
      description: 'Who made it (author_name); null where that is not known.',
    }),
    frameUrl: t.string({
      ...pub,
      nullable: true,
      description:
        'The address for a sandboxed frame, of an allowed origin, once a reader asks for it; null where there is a link alone.',
      resolve: frameOf,
    }),
    width: t.exposeInt('width', {
      ...pub,
      nullable: true,
      description: 'How wide the frame is meant to be, in pixels.',
    }),
    height: t.exposeInt('height', {
      ...pub,
      nullable: true,
      description: 'How high the frame is meant to be, in pixels.',
    }),
  }),
})

nodeType('embed', 'Embed', embedShape)

builder.queryField('embed', (t) =>
  t.field({
    type: Embed,
    nullable: true,
    description: 'Something of another site that articles may show, by its id, or null.',
    args: { id: t.arg.id({ required: true, description: 'The id: `embed_01h…`.' }) },
    resolve: (_root, { id }, context, info) => {
      const uuid = uuidArgument(id, 'embed')
      return context.readsAt(null).one<EmbedRow>(info, embedShape, (row, bind) => `${row}.id = ${bind(uuid)}`)
    },
  }),
)

mutationFor('createEmbed', createEmbed, {
  description:
    'Looks up a page of another site that articles may show, and gives the id by which a body names it. A page that was looked up ' +
    'before has its id already.',
  records: { embed: { type: Embed, shape: embedShape, id: ({ embedId }: { embedId: string }) => embedId } },
  errors: ['publish-blocked'],
})
