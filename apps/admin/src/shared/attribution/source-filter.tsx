'use client'

import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { NamedSourceDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import type { Filters } from '../list/use-filters.ts'
import { sourceIn } from './source-in.ts'
import { SourcePicker } from './source-picker.tsx'
import { t } from '../words/words.ts'

const keyOf = (id: string | null) => ['sources', 'named', id]

/** Narrows a list to one source, which is found by typing; the address holds its id. */
export function SourceFilter({ filters, place }: { filters: Filters; place: 'bar' | 'popover' }) {
  const id = sourceIn(filters)
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: keyOf(id),
    queryFn:
      id === null ? skipToken : async ({ signal }) => (await execute(NamedSourceDocument, { id }, signal)).source,
  })
  return (
    <SourcePicker
      placeholder={t('Any source')}
      place={place}
      mayCreate={false}
      value={data ?? null}
      onChange={(source) => {
        if (source) client.setQueryData(keyOf(source.id), source)
        filters.set('source', source?.id ?? null)
      }}
    />
  )
}
