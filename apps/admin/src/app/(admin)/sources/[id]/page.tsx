import type { Metadata } from 'next'
import { SourcePage } from '@/features/sources/source-page.tsx'

export const metadata: Metadata = { title: 'Source' }

export default async function SourceRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <SourcePage id={id} />
}
