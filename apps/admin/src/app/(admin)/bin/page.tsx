import { BinList } from '@/features/bin/bin-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Bin')

export default function BinPage() {
  return <BinList />
}
