import type { Metadata } from 'next'
import { readEnv } from '@/env.ts'
import { ArticleEditor } from './article-editor.tsx'

export const metadata: Metadata = { title: 'Article' }

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ArticleEditor id={decodeURIComponent(id)} webUrl={readEnv().webUrl} />
}
