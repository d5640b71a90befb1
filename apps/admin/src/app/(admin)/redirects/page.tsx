import { RedirectList } from '@/features/redirects/redirect-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Redirects')

export default function RedirectsPage() {
  return <RedirectList />
}
