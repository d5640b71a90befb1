import type { Metadata } from 'next'
import { ForgotPasswordPanel } from '@/features/account/forgot-password-panel.tsx'

export const metadata: Metadata = { title: 'Forgot your password?' }

export default function ForgotPasswordPage() {
  return <ForgotPasswordPanel />
}
