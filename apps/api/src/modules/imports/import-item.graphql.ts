import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { uuidArgument } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
import { Article, type ArticleRow } from '../articles/public.ts'
import { visibleJobs } from '../jobs/public.ts'
import { importItemShape, inFileOrder, type ImportItemRow } from './import-item.reads.ts'

const ImportItem = builder.objectRef<ImportItemRow>('ImportItem').implement({
  description: 'One of the articles of which a job makes drafts, and what has become of it.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the file, from 1.' }),
    headline: t.exposeString('headline', {
      description: 'Its headline, or its first line; empty where it could not be read.',
    }),
    state: t.field({
      type: editorialEnums.ImportItemState,
      description: 'What has become of it.',
      resolve: ({ state }) => state,
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The draft that was made of it, or the article that holds its text already.',
      resolve: relation<ArticleRow | null>(),
    }),
    failure: t.exposeString('failure', { nullable: true, description: 'Why no draft was made of it, in words.' }),
    claimCount: t.exposeInt('claimCount', {
      description: 'How many claims were found in it, recorded already or new.',
    }),
    sourceCount: t.exposeInt('sourceCount', { description: 'How many sources were found in it, new or known.' }),
    notices: t.exposeStringList('notices', {
      description: 'What an editor should know of it, in words and at most some dozens.',
    }),
  }),
})

const ImportItemConnection = connectionOf('ImportItem', ImportItem, editorial)

builder.queryField('importItems', (t) =>
  t.field({
    type: ImportItemConnection,
    complexity: pageCost,
    description:
      'The articles of which a job makes drafts, in the order of the file. Whoever sees the job sees them, as long as ' +
      'the job is remembered.',
    args: {
      ...pageArgs(),
      jobId: t.arg.id({ required: true, description: 'The job that `importText` gave: `job_01h…`.' }),
      state: t.arg({ type: [editorialEnums.ImportItemState], description: 'Only those in one of these states.' }),
    },
    resolve: async (_root, { jobId, state }, context, info) => {
      const uuid = uuidArgument(jobId, 'job')
      return pageOf<ImportItemRow>(
        await context.readsAt(null).page(
          info,
          importItemShape,
          (row, bind, views) =>
            [
              `${row}.job_id = (SELECT j.id FROM ${views}.job j
                WHERE j.id = ${bind(uuid)} AND ${visibleJobs(context)('j', bind, views)})`,
              state && `${row}.state = ANY(${bind(state)})`,
            ]
              .filter(Boolean)
              .join(' AND '),
          inFileOrder,
        ),
      )
    },
  }),
)
