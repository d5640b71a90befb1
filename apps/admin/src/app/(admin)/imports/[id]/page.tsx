import { ImportPage } from '@/features/imports/import-page.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Import')

export default async function ImportRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ImportPage id={id} />
}
