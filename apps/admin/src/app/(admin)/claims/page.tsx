import type { Metadata } from 'next'
import { ClaimList } from '@/features/claims/claim-list.tsx'

export const metadata: Metadata = { title: 'Claims' }

export default function ClaimsPage() {
  return <ClaimList />
}
