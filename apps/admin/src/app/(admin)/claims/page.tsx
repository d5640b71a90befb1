import { ClaimList } from '@/features/claims/claim-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Claims')

export default function ClaimsPage() {
  return <ClaimList />
}
