import type { Metadata } from 'next'
import { RedactionList } from '@/features/redactions/redaction-list.tsx'

export const metadata: Metadata = { title: 'Redactions' }

export default function RedactionsPage() {
  return <RedactionList />
}
