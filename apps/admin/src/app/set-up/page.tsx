import type { Metadata } from 'next'
import { Suspense } from 'react'
import { SetUpPanel } from '@/features/account/set-up-panel.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  ...(await titled('Set up your account')()),
  referrer: 'no-referrer',
})

export default function SetUpPage() {
  return (
    <Suspense>
      <SetUpPanel />
    </Suspense>
  )
}
