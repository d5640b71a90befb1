import { ArticleActions } from '@/features/articles/article-actions.tsx'
import { HomePage } from '@/features/home/home-page.tsx'

export default function Home() {
  return <HomePage actions={<ArticleActions />} />
}
