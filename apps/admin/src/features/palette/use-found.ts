'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FindEverythingDocument, RecentRecordsDocument } from '@/generated/graphql.ts'
import { useAuthors, useSections, useTopics } from '@/shared/articles/use-choices.ts'
import { execute } from '@/shared/graphql-client.ts'
import { pageOf } from '@/shared/navigation.ts'
import { matching } from './matching.ts'
import { t } from '@/shared/words/words.ts'

/** Something that can be gone to. */
export interface Found {
  readonly id: string
  readonly label: string
  readonly href: string
  /** What it is: "Article"; null where that goes without saying. */
  readonly kind: string | null
}

/** The records that were opened last, as far as they can still be read, by what they are called now. */
export function useRecentRecords(ids: readonly string[]): readonly Found[] {
  const { data } = useQuery({
    queryKey: ['recent-records', ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => (await execute(RecentRecordsDocument, { ids: [...ids] }, signal)).nodes,
  })
  return (data ?? []).flatMap((node) => {
    const href = node && pageOf(node.id.split('_')[0] ?? '', node.id)
    return node && href ? [{ id: node.id, label: node.label ?? '', href, kind: node.__typename }] : []
  })
}

interface Named {
  readonly id: string
  readonly name: string
  readonly slug: string
}

/** Records without a page of their own lead to the articles that name them. */
const listsOf = (records: readonly Named[], by: string, kind: string): Found[] =>
  records.map(({ id, name, slug }) => ({
    id,
    label: name,
    href: `/articles?${by}=${encodeURIComponent(slug)}`,
    kind,
  }))

/** What words find in the whole newsroom, by what it is, and whether the answer is still awaited. */
export function useFound(typed: string): {
  groups: readonly (readonly [string, readonly Found[]])[]
  isAwaited: boolean
} {
  const [words] = useDebouncedValue(typed.trim(), 150)
  const { data, isFetching } = useQuery({
    queryKey: ['find-everything', words],
    enabled: words !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => execute(FindEverythingDocument, { search: words }, signal),
  })
  const named = [
    ...listsOf(useTopics(), 'topic', t('Topic')),
    ...listsOf(useSections(), 'section', t('Section')),
    ...listsOf(useAuthors(), 'author', t('Author')),
  ]
  if (words === '') return { groups: [], isAwaited: false }
  const { articles, claims, sources } = data ?? {}
  return {
    isAwaited: isFetching,
    groups: [
      [
        t('Articles'),
        (articles?.nodes ?? []).map(({ id, headline }) => ({
          id,
          label: headline,
          href: `/articles/${id}`,
          kind: t('Article'),
        })),
      ],
      [
        t('Claims'),
        (claims?.nodes ?? []).map(({ id, statement }) => ({
          id,
          label: statement,
          href: `/claims/${id}`,
          kind: t('Claim'),
        })),
      ],
      [
        t('Sources'),
        (sources?.nodes ?? []).map(({ id, name }) => ({ id, label: name, href: `/sources/${id}`, kind: t('Source') })),
      ],
      [t('Articles by topic, section or author'), matching(named, words, 5)],
    ],
  }
}
