import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import type { ClaimOfPage } from '../../../features/claim/claim-of-page.ts'
import { ClaimView } from '../../../features/claim/claim-view.tsx'
import { ClaimPageDocument } from '../../../generated/graphql.ts'
import { query } from '../../../shared/api/query.ts'
import { oneValue, type SearchParams } from '../../../shared/api/search-params.ts'
import { PageColumn } from '../../../shared/frame/page-column.tsx'
import { verdictWords } from '../../../shared/words/verdict-words.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

const load = cache(async (id: string, after: string | null): Promise<ClaimOfPage> => {
  const claim = (await query(ClaimPageDocument, { id, after }))?.claim
  return claim ?? notFound()
})

async function fromProps({ params, searchParams }: Props): Promise<ClaimOfPage> {
  return load(decodeURIComponent((await params).id), oneValue(await searchParams, 'after'))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const claim = await fromProps(props)
  const verdict = claim.verdict === null || claim.verdict === undefined ? '' : `${verdictWords[claim.verdict].label}. `
  return {
    title: claim.statement,
    description: `${verdict}Who says so, who contests it, and what stands for or against it.`,
    alternates: { canonical: `/claims/${claim.id}` },
  }
}

export default async function ClaimPage(props: Props): Promise<ReactNode> {
  return (
    <PageColumn>
      <ClaimView claim={await fromProps(props)} />
    </PageColumn>
  )
}
