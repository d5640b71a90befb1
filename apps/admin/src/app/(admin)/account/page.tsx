import { AccountPage } from '@/features/account/account-page.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Your account')

export default function OwnAccountPage() {
  return <AccountPage />
}
