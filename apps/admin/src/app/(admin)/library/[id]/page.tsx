import type { Metadata } from 'next'
import { AssetPage } from '@/features/media/asset-page.tsx'

export const metadata: Metadata = { title: 'Image' }

export default async function AssetRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <AssetPage id={id} />
}
