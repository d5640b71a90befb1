import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import type { SourceOfPage } from '../../../features/source/source-of-page.ts'
import { SourceView } from '../../../features/source/source-view.tsx'
import { SourcePageDocument } from '../../../generated/graphql.ts'
import { query } from '../../../shared/api/query.ts'
import { oneValue, type SearchParams } from '../../../shared/api/search-params.ts'
import { PageColumn } from '../../../shared/frame/page-column.tsx'
import { sentenceName, standing } from '../../../shared/words/source-words.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

const load = cache(async (id: string, after: string | null): Promise<SourceOfPage> => {
  const source = (await query(SourcePageDocument, { id, after }))?.source
  return source ?? notFound()
})

async function fromProps({ params, searchParams }: Props): Promise<SourceOfPage> {
  return load(decodeURIComponent((await params).id), oneValue(await searchParams, 'after'))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const source = await fromProps(props)
  const known = standing(source.role, source.affiliation?.name)
  return {
    title: sentenceName(source.name),
    description: `${known === '' ? '' : `${known}. `}What we have from this source, and what became of it.`,
    alternates: { canonical: `/sources/${source.id}` },
  }
}

export default async function SourcePage(props: Props): Promise<ReactNode> {
  return (
    <PageColumn>
      <SourceView source={await fromProps(props)} />
    </PageColumn>
  )
}
