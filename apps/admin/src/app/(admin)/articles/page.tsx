import type { Metadata } from 'next'
import { ArticleList } from '@/features/articles/article-list.tsx'

export const metadata: Metadata = { title: 'Articles' }

export default function ArticlesPage() {
  return <ArticleList />
}
