import type { Metadata } from 'next'
import { MailList } from '@/features/settings/mail-list.tsx'

export const metadata: Metadata = { title: 'Mails' }

export default function MailsPage() {
  return <MailList />
}
