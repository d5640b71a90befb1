import { ArticleList } from '@/features/articles/article-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Articles')

export default function ArticlesPage() {
  return <ArticleList />
}
