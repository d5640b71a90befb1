import { MediaLibrary } from '@/features/media/media-library.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Media')

export default function MediaRoute() {
  return <MediaLibrary />
}
