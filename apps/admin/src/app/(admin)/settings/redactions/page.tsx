import { RedactionList } from '@/features/redactions/redaction-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Redactions')

export default function RedactionsPage() {
  return <RedactionList />
}
