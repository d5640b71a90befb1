import { SectionList } from '@/features/sections/section-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Sections')

export default function SectionsPage() {
  return <SectionList />
}
