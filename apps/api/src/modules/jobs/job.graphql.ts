import { actorMay, keeperOf } from '@sourceline/domain'
import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType, uuidArgument } from '../../graphql/node.graphql.ts'
import { jobNamed } from '../../platform/jobs/define-job.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { jobShape, newestJobFirst, type JobRow } from './job.reads.ts'
import { cancelJob } from './use-cases/cancel-job.ts'

/** The type Job. */
export const Job = builder.objectRef<JobRow>('Job').implement({
  description: 'Work that is done later, or again and again.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its kind, as `identity:forget-expired`.' }),
    title: t.string({ description: 'What it does, in words.', resolve: ({ name }) => jobNamed(name)?.title ?? name }),
    state: t.field({ type: editorialEnums.JobState, description: 'How far it is.', resolve: ({ state }) => state }),
    done: t.exposeInt('done', { description: 'How many things are done.' }),
    total: t.exposeInt('total', { nullable: true, description: 'How many there are; null where nobody knows.' }),
    message: t.exposeString('message', { nullable: true, description: 'What it last said of itself.' }),
    failure: t.exposeString('failure', { nullable: true, description: 'Why it was given up.' }),
    startedBy: t.string({
      description: 'The name of who started it; `Sourceline` for what starts by itself.',
      resolve: ({ startedByName }) => startedByName,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startAfter: t.expose('startAfter', {
      type: 'DateTime',
      nullable: true,
      description: 'When it, or what is left of it, may begin; null where it need not wait.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was first taken up.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done, given up or cancelled.',
    }),
    cancelRequestedAt: t.expose('cancelRequestedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody asked for its end; it ends with its present batch.',
    }),
  }),
})

/** Everybody sees what they started; administrators see everything. */
export const visibleJobs = ({ actor }: Context): Where => {
  if (actor && actorMay(actor, 'job:manage')) return () => 'true'
  const own = actor && actorMay(actor, 'job:read') ? keeperOf(actor) : null
  return (row, bind) => (own === null ? 'false' : `${row}.started_by_id = ${bind(own)}`)
}

nodeType('job', 'Job', jobShape, visibleJobs)

const JobConnection = connectionOf('Job', Job, editorial)

builder.queryField('job', (t) =>
  t.field({
    type: Job,
    nullable: true,
    description: 'A job by its id; null for one of somebody else, except for administrators.',
    args: { id: t.arg.id({ required: true, description: 'The id of the job: `job_01h…`.' }) },
    resolve: async (_root, { id }, context, info) => {
      const uuid = uuidArgument(id, 'job')
      return context
        .readsAt(null)
        .one<JobRow>(
          info,
          jobShape,
          (row, bind, views) => `${row}.id = ${bind(uuid)} AND ${visibleJobs(context)(row, bind, views)}`,
        )
    },
  }),
)

builder.queryField('jobs', (t) =>
  t.field({
    type: JobConnection,
    complexity: pageCost,
    description:
      'Jobs, the newest first: every one for administrators, for others their own. How long those are kept that ended is a setting.',
    args: {
      ...pageArgs(),
      state: t.arg({ type: editorialEnums.JobState, ...editorial, description: 'Only those in this state.' }),
      name: t.arg.string({ description: 'Only those of this kind: `article:import`.' }),
    },
    resolve: async (_root, { state, name }, context, info) =>
      pageOf<JobRow>(
        await context
          .readsAt(null)
          .page(
            info,
            jobShape,
            (row, bind, views) =>
              [
                visibleJobs(context)(row, bind, views),
                state && `${row}.state = ${bind(state)}`,
                typeof name === 'string' && `${row}.name = ${bind(name)}`,
              ]
                .filter(Boolean)
                .join(' AND '),
            newestJobFirst,
          ),
      ),
  }),
)

mutationFor('cancelJob', cancelJob, {
  description:
    'Ends a job, your own, or any for administrators: ' +
    'at once while it waits, with its present batch undone while it runs. What it did before stays done.',
  records: { job: { type: Job, shape: jobShape, id: ({ id }) => id } },
})
