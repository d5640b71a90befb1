import { eventsHiddenFrom } from '@sourceline/domain'
import { GraphQLError } from 'graphql'
import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { pastTense } from '../../platform/actions/define-actions.ts'
import { recordOf } from '../../platform/records/define-record.ts'
import { parseTypedId } from '../../platform/ids.ts'
import { typedIdOf } from '../../platform/ids.work.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { changeEventShape, newestEventFirst, type ChangeEventRow } from './change-event.reads.ts'

/** The type ChangeEvent. */
export const ChangeEvent = builder.objectRef<ChangeEventRow>('ChangeEvent').implement({
  description: 'One entry of the append-only log: who did what to which record.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    position: t.string({
      description: 'Its place in the log: a whole number that only grows.',
      resolve: (row) => String(row.position),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actorName: t.exposeString('actorName', { description: 'Who.' }),
    actorKind: t.exposeString('actorKind', { description: 'USER, TOKEN or SYSTEM.' }),
    action: t.exposeString('action', { description: 'What: `article:publish`.' }),
    past: t.string({
      description:
        'The same as it is told, to be said after the name: `took {it} down`, where `{it}`, if it occurs, stands for the record.',
      resolve: (row) => pastTense(row.action, row.changes),
    }),
    causedBy: t.exposeString('causedBy', {
      nullable: true,
      description:
        'The action in whose course this one happened: ' +
        '`article:publish` where publishing an article published a claim. Null for what was asked for itself.',
    }),
    subjectType: t.exposeString('subjectType', { description: 'The type of the record: `article`.' }),
    subjectNoun: t.string({
      description: 'What people call a record of that type: `link between claims`.',
      resolve: (row) => recordOf(row.subjectType)?.words.one ?? row.subjectType,
    }),
    subjectId: t.id({
      description: 'The id of the record.',
      resolve: (row) => typedIdOf(row.subjectType, row.subjectId),
    }),
    changes: t.field({ type: 'JSON', description: 'What changed.', resolve: (row) => row.changes }),
  }),
})

/** Nobody learns from the log of what the role may not read. */
const visibleEvents = ({ actor }: Context): Where => {
  const hidden = actor ? eventsHiddenFrom(actor) : []
  return (row, bind) => (hidden.length > 0 ? `${row}.action <> ALL(${bind(hidden)}::text[])` : 'true')
}

nodeType('event', 'ChangeEvent', changeEventShape, visibleEvents)

/** Of how many records what happened is listed at once. */
const maxSubjects = 100

/** The UUIDs of the records whose log is asked for. */
function subjectsNamed(ids: readonly string[]): string[] {
  const refuse = (message: string) =>
    new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument: 'subjectIds' } })
  if (ids.length > maxSubjects) throw refuse(`The argument "subjectIds" takes ${maxSubjects} ids at most.`)
  return ids.map((id) => {
    const parsed = parseTypedId(id)
    if (!parsed) throw refuse(`"${id.slice(0, 60)}" in the argument "subjectIds" is not an id of this graph.`)
    return parsed.uuid
  })
}

const ChangeEventConnection = connectionOf('ChangeEvent', ChangeEvent, editorial)

builder.queryField('changeEvents', (t) =>
  t.field({
    type: ChangeEventConnection,
    complexity: pageCost,
    description: 'The change log, newest first. What concerns the vault is listed only for those who oversee it.',
    args: {
      ...pageArgs(),
      subjectIds: t.arg.idList({ description: `Only what happened to these records, at most ${maxSubjects}.` }),
    },
    resolve: async (_root, { subjectIds }, context, info) => {
      const subjects = subjectIds ? subjectsNamed(subjectIds) : null
      return pageOf<ChangeEventRow>(
        await context
          .readsAt(null)
          .page(
            info,
            changeEventShape,
            (row, bind, views) =>
              [
                subjects && `${row}.subject_id = ANY(${bind(subjects)}::uuid[])`,
                visibleEvents(context)(row, bind, views),
              ]
                .filter(Boolean)
                .join(' AND '),
            newestEventFirst,
          ),
      )
    },
  }),
)
