import { ArticleKind, Verdict, WorkflowState } from '@sourceline/domain'
import type { ArticleEditorialFilter, ArticleFilter, ArticleOrder } from '@/generated/graphql.ts'
import { sourceIn } from '@/shared/attribution/source-in.ts'
import type { Filters } from '@/shared/list/use-filters.ts'
import { t } from '@/shared/words/words.ts'

/** The orders in which articles are listed, the usual one first. */
export const articleOrders = () =>
  [
    { value: 'RECENTLY_UPDATED', label: t('Last changed') },
    { value: 'NEWEST', label: t('Newest first') },
    { value: 'OLDEST', label: t('Oldest first') },
  ] as const satisfies readonly { value: ArticleOrder; label: string }[]

/** What the list is narrowed by besides words and state. */
export const furtherFilters = [
  'kind',
  'section',
  'topic',
  'author',
  'from',
  'to',
  'proposals',
  'mine',
  'source',
  'verdict',
] as const

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))

/** The beginning of a day where the reader is, or of the day some days later (ISO 8601); null where it is none. */
export function dayStart(day: string, later = 0): string | null {
  if (!isDay(day)) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** What the address of a list asks for, as the graph takes it. */
export interface ListedArticles {
  filter: ArticleFilter
  editorial: ArticleEditorialFilter
  orderBy: ArticleOrder
}

/** What the address of the list of articles asks for. What it does not know it leaves out. */
export function listedArticles(filters: Pick<Filters, 'text' | 'oneOf'>): ListedArticles {
  const state = filters.oneOf('state', WorkflowState.values)
  const kind = filters.oneOf('kind', ArticleKind.values)
  const verdict = filters.oneOf('verdict', Verdict.values)
  const proposals = filters.oneOf('proposals', ['open', 'none'])
  const given = (name: string): string | null => filters.text(name) || null
  return {
    filter: {
      kind: kind && [kind],
      section: given('section'),
      topic: given('topic'),
      author: given('author'),
      publishedAfter: dayStart(filters.text('from')),
      publishedBefore: dayStart(filters.text('to'), 1),
    },
    editorial: {
      search: given('search'),
      state: state && [state],
      hasOpenProposals: proposals && proposals === 'open',
      mine: filters.oneOf('mine', ['yes']) && true,
      source: sourceIn(filters),
      verdict: verdict && [verdict],
    },
    orderBy:
      filters.oneOf(
        'sort',
        articleOrders().map(({ value }) => value),
      ) ?? 'RECENTLY_UPDATED',
  }
}
