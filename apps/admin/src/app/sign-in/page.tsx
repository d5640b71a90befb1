import { Suspense } from 'react'
import { SignInPanel } from '@/features/account/sign-in-panel.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Sign in')

export default function SignInPage() {
  return (
    <Suspense>
      <SignInPanel />
    </Suspense>
  )
}
