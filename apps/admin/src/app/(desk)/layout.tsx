import { type ReactNode, Suspense } from 'react'
import { DeskShell } from '@/shared/shell/desk-shell.tsx'

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <DeskShell>
      <Suspense>{children}</Suspense>
    </DeskShell>
  )
}
