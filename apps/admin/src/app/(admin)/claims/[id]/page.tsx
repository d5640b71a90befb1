import type { Metadata } from 'next'
import { ClaimPage } from '@/features/claims/claim-page.tsx'

export const metadata: Metadata = { title: 'Claim' }

export default async function ClaimRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ClaimPage id={id} />
}
