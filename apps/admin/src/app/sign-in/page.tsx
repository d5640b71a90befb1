import type { Metadata } from 'next'
import { Suspense } from 'react'
import { SignInPanel } from '@/features/account/sign-in-panel.tsx'

export const metadata: Metadata = { title: 'Sign in' }

export default function SignInPage() {
  return (
    <Suspense>
      <SignInPanel />
    </Suspense>
  )
}
