import { locationOf, oldPath, pathAlone } from '@sourceline/domain'
import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial, pub } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType } from '../../graphql/node.graphql.ts'
import { relation } from '../../platform/reads/related.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { amongThose, newestFirst } from '../../platform/reads/shape.ts'
import { Article, type ArticleRow } from '../articles/public.ts'
import { redirectShape, type RedirectRow } from './redirect.reads.ts'
import { createRedirect } from './use-cases/create-redirect.ts'
import { deleteRedirect } from './use-cases/delete-redirect.ts'
import { saveRedirect } from './use-cases/save-redirect.ts'
import { undeleteRedirect } from './use-cases/undelete-redirect.ts'

const Redirect = builder.objectRef<RedirectRow>('Redirect').implement({
  ...pub,
  description: 'Where a path of an earlier site, or one that is given up, leads.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    kind: t.field({
      ...pub,
      type: publicEnums.RedirectKind,
      description: 'What to answer: MOVED is 301, GONE is 410.',
      resolve: ({ kind }) => kind,
    }),
    article: t.field({
      ...pub,
      type: Article,
      nullable: true,
      description: 'The article that it leads to; null where it leads to none.',
      resolve: relation<ArticleRow | null>(),
    }),
    toAddress: t.string({
      ...pub,
      nullable: true,
      description: 'The path of the site or the web address that it leads to, where that is no article.',
      // What was kept before it had to be one may be none that a header takes.
      resolve: ({ toAddress }) => toAddress && locationOf(toAddress),
    }),
    path: t.exposeString('path', {
      nullable: true,
      description: 'The old path, decoded and without a slash at its end; null once a redaction has taken it.',
    }),
    version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    can: t.stringList({
      description: 'What the viewer may do with it now.',
      resolve: (_row, _args, context) => allowed(context, ['redirect:save', 'redirect:delete']),
    }),
  }),
})

nodeType('redirect', 'Redirect', redirectShape)

const RedirectConnection = connectionOf('Redirect', Redirect, editorial)

builder.queryField('redirect', (t) =>
  t.field({
    ...pub,
    type: Redirect,
    nullable: true,
    description:
      'Where an old path leads, or null: ask before you answer 404. A path with a question is looked up with it, then ' +
      'without. What leads to an article that is not public leads nowhere.',
    args: {
      path: t.arg.string({ required: true, description: 'The path that was asked for: `/2024/05/crane/`, `/?p=12`.' }),
    },
    resolve: async (_root, { path }, context, info) => {
      const whole = oldPath(path)
      if (whole === null) return null
      const alone = pathAlone(whole)
      return context.readsAt(null).one<RedirectRow>(info, redirectShape, (row, bind, views) =>
        alone === null
          ? `${row}.path = ${bind(whole)}`
          : `${row}.id = (SELECT r.id FROM ${views}.redirect r WHERE r.path IN (${bind(whole)}, ${bind(alone)})
                ORDER BY length(r.path) DESC LIMIT 1)`,
      )
    },
  }),
)

builder.queryField('redirects', (t) =>
  t.field({
    type: RedirectConnection,
    complexity: pageCost,
    description: 'Where old paths lead, what was changed last first.',
    args: {
      ...pageArgs(),
      search: t.arg.string({
        description:
          'Only paths that hold this, however it is accented or written large: `/2024/05`, `crane`, or an address.',
      }),
    },
    resolve: async (_root, { search }, context, info) =>
      pageOf<RedirectRow>(
        await context
          .readsAt(null)
          .page(
            info,
            redirectShape,
            typeof search === 'string' ? pathsWith(search.trim()) : () => 'true',
            newestFirst('updated_at'),
          ),
      ),
  }),
)

/** Paths that hold some characters, or those of an address; none for the empty text. */
function pathsWith(search: string): Where {
  const pattern = `%${(oldPath(search) ?? search).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return (row, bind, views) =>
    search === ''
      ? 'false'
      : `${row}.id ${amongThose(`SELECT r.id FROM ${views}.redirect r
          WHERE public.search_folded(r.path) LIKE public.search_folded(${bind(pattern)})`)}`
}

const records = {
  redirect: { type: Redirect, shape: redirectShape, id: ({ redirectId }: { redirectId: string }) => redirectId },
}

mutationFor('createRedirect', createRedirect, {
  description:
    'Leads an old path to an article or an address, or says that what stood there is gone. It holds at once.',
  records,
  errors: ['publish-blocked'],
})
mutationFor('saveRedirect', saveRedirect, {
  description: 'Changes where an old path leads. It holds at once.',
  records,
  errors: ['publish-blocked'],
})
mutationFor('deleteRedirect', deleteRedirect, {
  description:
    'Puts a redirect in the bin: its path then leads nowhere. It can be taken out for a time that a setting tells.',
  fields: (t) => ({ deletedId: t.exposeID('deletedId', { description: 'The id of the redirect.' }) }),
})
mutationFor('undeleteRedirect', undeleteRedirect, {
  description: 'Takes a redirect out of the bin: its path leads where it led. It holds at once.',
  records,
  errors: ['publish-blocked'],
})
