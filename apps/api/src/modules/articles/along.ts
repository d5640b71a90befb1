import { companionsOf, type Companions, type PublishedAlong } from '../../platform/records/published-along.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { authorsAlong } from '../authors/public.ts'
import { sectionsAlong } from '../sections/public.ts'
import { topicsAlong } from '../topics/public.ts'
import type { LoadedArticle } from './article.store.ts'

type Revision = LoadedArticle['revision']

/** What goes public with an article besides claims and sources, and which of them the newest version of one names. */
const kinds = [
  { along: topicsAlong, named: ({ topics }: Revision) => topics.map(({ topicId }) => topicId) },
  { along: authorsAlong, named: ({ bylines }: Revision) => bylines.flatMap(({ authorId }) => authorId ?? []) },
  { along: sectionsAlong, named: ({ sectionId }: Revision) => (sectionId === null ? [] : [sectionId]) },
] as const

/** The kinds of records that go public with articles besides claims and sources. */
export const publishedWithArticles: readonly PublishedAlong[] = kinds.map(({ along }) => along)

/** What an article's newest version takes along from that moment on: what readers would not see otherwise. */
export const companionsOfArticle = (
  tx: Transaction,
  { revision }: LoadedArticle,
  effectiveFrom: Date,
): Promise<Companions[]> =>
  companionsOf(
    tx,
    kinds.map(({ along, named }) => ({ along, ids: named(revision) })),
    effectiveFrom,
  )
