import { TokenList } from '@/features/settings/token-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('API tokens')

export default function TokensPage() {
  return <TokenList />
}
