import { ClaimPage } from '@/features/claims/claim-page.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Claim')

export default async function ClaimRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ClaimPage id={id} />
}
