import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CorrectionsView } from '../../features/correction/corrections-view.tsx'
import { CorrectionsPageDocument } from '../../generated/graphql.ts'
import { query } from '../../shared/api/query.ts'
import { oneValue, type SearchParams } from '../../shared/api/search-params.ts'
import { PageColumn } from '../../shared/frame/page-column.tsx'

export const metadata: Metadata = {
  title: 'Corrections',
  description: 'What we got wrong, and what is right.',
  alternates: { canonical: '/corrections' },
}

export default async function CorrectionsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>
}): Promise<ReactNode> {
  const answer = await query(CorrectionsPageDocument, { after: oneValue(await searchParams, 'after') })
  return (
    <PageColumn>
      <CorrectionsView corrections={(answer ?? notFound()).corrections} />
    </PageColumn>
  )
}
