import { AuthorList } from '@/features/authors/author-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Authors')

export default function AuthorsPage() {
  return <AuthorList />
}
