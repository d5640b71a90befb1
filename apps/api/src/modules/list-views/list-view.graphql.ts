import { actorMay, keeperOf } from '@sourceline/domain'
import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf, type Context } from '../../graphql/context.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType, type Visible } from '../../graphql/node.graphql.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { alphabetical } from '../../platform/reads/shape.ts'
import { listViewLimits } from './list-view-limits.ts'
import { listViewShape, type ListViewRow } from './list-view.reads.ts'
import { createListView } from './use-cases/create-list-view.ts'
import { deleteListView } from './use-cases/delete-list-view.ts'
import { saveListView } from './use-cases/save-list-view.ts'

/** One thing that a list is narrowed or ordered by. */
const ListParameter = builder.objectRef<{ readonly name: string; readonly value: string }>('ListParameter').implement({
  description: 'One thing that a list is narrowed or ordered by, as the address of the list says it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called there: `state`, `sort`.' }),
    value: t.exposeString('value', { description: 'What it says there: `DRAFT`, `NEWEST`.' }),
  }),
})

const keeper = ({ actor }: Context): string | null => actor && keeperOf(actor)

const ListView = builder.objectRef<ListViewRow>('ListView').implement({
  description:
    'How somebody narrows and orders a list, kept under a name: their own, or shared with everybody in the newsroom.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    list: t.field({ type: editorialEnums.ListName, description: 'The list.', resolve: ({ list }) => list }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    parameters: t.field({
      type: [ListParameter],
      description: `What the list is narrowed and ordered by, by name, ${listViewLimits.parameters} at the most.`,
      resolve: ({ parameters }) =>
        Object.entries(parameters)
          .map(([name, value]) => ({ name, value }))
          .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    }),
    isShared: t.exposeBoolean('isShared', {
      description: 'Whether everybody in the newsroom sees it, or its owner alone.',
    }),
    isOwn: t.boolean({
      description: 'Whether it is the viewer’s own.',
      resolve: ({ ownerId }, _args, context) => ownerId === keeper(context),
    }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'Whose it is, by name; null where that is not known any more.',
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    can: t.stringList({
      description: 'What the viewer may do with it now: `list-view:save`, `list-view:delete`, `list-view:share`.',
      resolve: ({ ownerId }, _args, context) => [
        ...allowed(context, ['list-view:save', 'list-view:delete'], { createdById: ownerId, assigneeId: ownerId }),
        ...(context.actor && actorMay(context.actor, 'list-view:share') ? (['list-view:share'] as const) : []),
      ],
    }),
  }),
})

/** One’s own views, or those that others share, or both. */
function whose(own: boolean | null | undefined, ownerId: string | null): Where {
  if (own === true) return (view, bind) => `${view}.owner_id = ${bind(ownerId)}`
  if (own === false) return (view, bind) => `${view}.is_shared AND ${view}.owner_id <> ${bind(ownerId)}`
  return (view, bind) => `(${view}.is_shared OR ${view}.owner_id = ${bind(ownerId)})`
}

const visible: Visible = (context) => whose(null, keeper(context))

nodeType('list_view', 'ListView', listViewShape, visible)

const ListViewConnection = connectionOf('ListView', ListView, editorial)

builder.queryField('listViews', (t) =>
  t.field({
    type: ListViewConnection,
    complexity: pageCost,
    description: 'One’s own views of a list and those that others share, by name.',
    args: {
      ...pageArgs(),
      list: t.arg({ type: editorialEnums.ListName, required: true, description: 'The list.' }),
      own: t.arg.boolean({ description: 'Only one’s own, shared or not; or only those that others share.' }),
    },
    resolve: async (_root, { list, own }, context, info) => {
      const { actor } = actorOf(context)
      requireAction(actor, 'list-view:read')
      const page = await context
        .readsAt(null)
        .page(
          info,
          listViewShape,
          (view, bind, views) => `${view}.list = ${bind(list)} AND ${whose(own, keeper(context))(view, bind, views)}`,
          alphabetical('name'),
        )
      return pageOf<ListViewRow>(page)
    },
  }),
)

const records = {
  listView: { type: ListView, shape: listViewShape, id: ({ listViewId }: { listViewId: string }) => listViewId },
}

mutationFor('createListView', createListView, {
  description: 'Keeps how a list is narrowed and ordered under a name, for oneself or for everybody in the newsroom.',
  records,
})
mutationFor('saveListView', saveListView, {
  description:
    'Changes a view of a list; what is left out stays as it is. Editors change what anybody shares, others their own.',
  records,
})
mutationFor('deleteListView', deleteListView, {
  description:
    'Deletes a view of a list; the list and its records stay as they are. Editors delete what anybody shares, others their own.',
  fields: (t) => ({ deletedId: t.exposeID('deletedId', { description: 'The id of the view.' }) }),
})
