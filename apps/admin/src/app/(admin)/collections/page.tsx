import type { Metadata } from 'next'
import { CollectionList } from '@/features/collections/collection-list.tsx'

export const metadata: Metadata = { title: 'Collections' }

export default function CollectionsPage() {
  return <CollectionList />
}
