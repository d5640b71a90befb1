import type { Metadata } from 'next'
import { AuthorList } from '@/features/authors/author-list.tsx'

export const metadata: Metadata = { title: 'Authors' }

export default function AuthorsPage() {
  return <AuthorList />
}
