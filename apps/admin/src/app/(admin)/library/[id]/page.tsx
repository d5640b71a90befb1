import { AssetPage } from '@/features/media/asset-page.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Image')

export default async function AssetRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <AssetPage id={id} />
}
