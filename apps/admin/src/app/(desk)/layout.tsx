import type { ReactNode } from 'react'
import { DeskShell } from '@/shared/shell/desk-shell.tsx'

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskShell>{children}</DeskShell>
}
