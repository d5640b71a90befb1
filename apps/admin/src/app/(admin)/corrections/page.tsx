import { CorrectionList } from '@/features/corrections/correction-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Corrections')

export default function CorrectionsPage() {
  return <CorrectionList />
}
