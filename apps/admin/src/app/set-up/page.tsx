import type { Metadata } from 'next'
import { Suspense } from 'react'
import { SetUpPanel } from '@/features/account/set-up-panel.tsx'

export const metadata: Metadata = { title: 'Set up your account', referrer: 'no-referrer' }

export default function SetUpPage() {
  return (
    <Suspense>
      <SetUpPanel />
    </Suspense>
  )
}
