import { forwardPageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf, type Context } from '../../graphql/context.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { typedIdOf } from '../../platform/ids.work.ts'
import { newestFirst } from '../../platform/reads/shape.ts'
import { recordOf } from '../../platform/records/define-record.ts'
import { readSettings } from '../../platform/settings/read-settings.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import { binShape, restorableBy, type BinEntryRow } from './bin.reads.ts'
import { binSettings, endOfKeeping } from './bin.settings.ts'

const kept = new WeakMap<Context, Promise<number>>()

/** For how many days the bin keeps things; asked for once in each request. */
function keeping(context: Context): Promise<number> {
  const { prisma } = actorOf(context)
  const days = kept.get(context) ?? readSettings(outsideTransaction(prisma), binSettings).then((s) => s.keepDeleted)
  kept.set(context, days)
  return days
}

const BinEntry = builder.objectRef<BinEntryRow>('BinEntry').implement({
  description: 'A record that lies in the bin: it is shown nowhere else, and is deleted for good after a time.',
  fields: (t) => ({
    id: t.id({
      description:
        'The typed id of the record: `article_01h…`. Take it out with the mutation of its kind, as `undeleteArticle`.',
      resolve: ({ type, id }) => typedIdOf(type, id),
    }),
    noun: t.string({
      description: 'What people call a record of its kind: `article`.',
      resolve: ({ type }) => recordOf(type)?.words.one ?? type,
    }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'What lists call it: its headline, its path; null once a redaction has taken that.',
    }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'The slug or the path that it has. Another record may have taken it meanwhile.',
    }),
    deletedAt: t.expose('deletedAt', { type: 'DateTime', description: 'When it was deleted.' }),
    deletedByName: t.exposeString('deletedByName', {
      nullable: true,
      description: 'Who deleted it; null where that is not known.',
    }),
    purgedAt: t.field({
      type: 'DateTime',
      description: 'From when on it is deleted for good, by the settings as they are now.',
      resolve: async ({ deletedAt }, _args, context) => endOfKeeping(new Date(deletedAt), await keeping(context)),
    }),
  }),
})

const BinConnection = connectionOf('BinEntry', BinEntry, editorial)

builder.queryField('bin', (t) =>
  t.field({
    type: BinConnection,
    complexity: pageCost,
    description:
      'What lies in the bin, deleted last first: as far as the viewer may take it out again. Reporters see their own.',
    args: forwardPageArgs(),
    resolve: async (_root, _args, context, info) => {
      const { actor } = actorOf(context)
      requireAction(actor, 'bin:read')
      const page = await context.readsAt(null).page(info, binShape, restorableBy(actor), newestFirst('deleted_at'))
      return pageOf<BinEntryRow>(page)
    },
  }),
)

builder.queryField('binKeepsDays', (t) =>
  t.int({
    description: 'For how many days what is deleted lies in the bin, by the settings as they are now.',
    resolve: (_root, _args, context) => keeping(context),
  }),
)
