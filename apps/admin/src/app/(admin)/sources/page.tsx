import { SourceList } from '@/features/sources/source-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Sources')

export default function SourcesPage() {
  return <SourceList />
}
