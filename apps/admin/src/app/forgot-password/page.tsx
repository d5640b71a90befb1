import { ForgotPasswordPanel } from '@/features/account/forgot-password-panel.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Forgot your password?')

export default function ForgotPasswordPage() {
  return <ForgotPasswordPanel />
}
