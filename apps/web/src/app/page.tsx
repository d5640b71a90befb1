import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { readEnv } from '../env.ts'
import { FrontPageView } from '../features/front-page/front-page-view.tsx'
import { FrontPageDocument } from '../generated/graphql.ts'
import { query } from '../shared/api/query.ts'
import { oneValue, type SearchParams } from '../shared/api/search-params.ts'
import { PageColumn } from '../shared/frame/page-column.tsx'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function FrontPage({ searchParams }: { searchParams: Promise<SearchParams> }): Promise<ReactNode> {
  const page = await query(FrontPageDocument, { after: oneValue(await searchParams, 'after') })
  return (
    <PageColumn wide>
      <FrontPageView siteName={readEnv().siteName} page={page ?? notFound()} />
    </PageColumn>
  )
}
