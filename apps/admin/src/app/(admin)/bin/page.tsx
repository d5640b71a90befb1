import type { Metadata } from 'next'
import { BinList } from '@/features/bin/bin-list.tsx'

export const metadata: Metadata = { title: 'Bin' }

export default function BinPage() {
  return <BinList />
}
