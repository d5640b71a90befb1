import type { Metadata } from 'next'
import { SectionList } from '@/features/sections/section-list.tsx'

export const metadata: Metadata = { title: 'Sections' }

export default function SectionsPage() {
  return <SectionList />
}
