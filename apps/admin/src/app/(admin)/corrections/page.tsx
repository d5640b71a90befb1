import type { Metadata } from 'next'
import { CorrectionList } from '@/features/corrections/correction-list.tsx'

export const metadata: Metadata = { title: 'Corrections' }

export default function CorrectionsPage() {
  return <CorrectionList />
}
