import type { Metadata } from 'next'
import { UserList } from '@/features/settings/user-list.tsx'

export const metadata: Metadata = { title: 'People' }

export default function UsersPage() {
  return <UserList />
}
