import { CollectionList } from '@/features/collections/collection-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Collections')

export default function CollectionsPage() {
  return <CollectionList />
}
