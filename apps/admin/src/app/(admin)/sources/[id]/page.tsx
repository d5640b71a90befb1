import { SourcePage } from '@/features/sources/source-page.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Source')

export default async function SourceRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <SourcePage id={id} />
}
