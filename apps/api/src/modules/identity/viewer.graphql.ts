import { actionsOf, type Actor } from '@sourceline/domain'
import { builder } from '../../graphql/builder.ts'
import { actorOf } from '../../graphql/context.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { typedId } from '../../platform/ids.ts'
import { emailOf } from './user.reads.ts'

const Viewer = builder.objectRef<Actor & { readonly id: string }>('Viewer').implement({
  description: 'Who is asking: a signed-in user, or a program with a bearer token.',
  fields: (t) => ({
    id: t.id({
      description: 'The typed id of the user or token.',
      resolve: (actor) => typedId(actor.kind === 'TOKEN' ? 'token' : 'user', actor.id),
    }),
    suggestsAs: t.exposeString('id', {
      description: 'The attribute `by` that the marks of what the viewer suggests in a body have.',
    }),
    name: t.exposeString('name', { description: 'The name under which changes are noted.' }),
    email: t.string({
      nullable: true,
      description: 'The address by which the user signs in; null for a token.',
      resolve: (actor, _args, context) => (actor.kind === 'USER' ? emailOf(actorOf(context).prisma, actor.id) : null),
    }),
    role: t.field({
      type: editorialEnums.Role,
      description: 'The role of the user or token; for a personal token see `can`.',
      resolve: (actor) => actor.role,
    }),
    kind: t.exposeString('kind', { description: 'USER or TOKEN.' }),
    can: t.stringList({
      description: 'Every action that the viewer may do at present, as "article:publish".',
      resolve: (actor) => actionsOf(actor),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who is asking.',
    resolve: (_root, _args, context) => {
      const { actor } = actorOf(context)
      if (actor.id === null) throw new Error('the system asks nothing')
      return { ...actor, id: actor.id }
    },
  }),
)
