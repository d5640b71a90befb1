import { type ReactNode, Suspense } from 'react'
import { AdminShell } from '@/shared/shell/admin-shell.tsx'
import { CommandPalette } from './command-palette.tsx'

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <AdminShell>
      <Suspense>{children}</Suspense>
      <CommandPalette />
    </AdminShell>
  )
}
