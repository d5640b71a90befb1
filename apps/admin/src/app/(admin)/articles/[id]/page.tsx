import { readEnv } from '@/env.ts'
import { ArticleEditor } from './article-editor.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Article')

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ArticleEditor id={decodeURIComponent(id)} webUrl={readEnv().webUrl} />
}
