import { UserList } from '@/features/settings/user-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('People')

export default function UsersPage() {
  return <UserList />
}
