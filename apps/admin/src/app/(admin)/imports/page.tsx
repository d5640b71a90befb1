import { ImportList } from '@/features/imports/import-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Imports')

export default function ImportsPage() {
  return <ImportList />
}
