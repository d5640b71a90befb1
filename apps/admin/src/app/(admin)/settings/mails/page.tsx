import { MailList } from '@/features/settings/mail-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Mails')

export default function MailsPage() {
  return <MailList />
}
