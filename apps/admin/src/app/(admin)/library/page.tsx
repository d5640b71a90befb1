import type { Metadata } from 'next'
import { MediaLibrary } from '@/features/media/media-library.tsx'

export const metadata: Metadata = { title: 'Media' }

export default function MediaRoute() {
  return <MediaLibrary />
}
