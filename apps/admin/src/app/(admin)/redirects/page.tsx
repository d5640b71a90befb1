import type { Metadata } from 'next'
import { RedirectList } from '@/features/redirects/redirect-list.tsx'

export const metadata: Metadata = { title: 'Redirects' }

export default function RedirectsPage() {
  return <RedirectList />
}
