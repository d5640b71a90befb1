import type { Metadata } from 'next'
import { SourceList } from '@/features/sources/source-list.tsx'

export const metadata: Metadata = { title: 'Sources' }

export default function SourcesPage() {
  return <SourceList />
}
