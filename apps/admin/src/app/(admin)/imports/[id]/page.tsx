import type { Metadata } from 'next'
import { ImportPage } from '@/features/imports/import-page.tsx'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ImportPage id={id} />
}
