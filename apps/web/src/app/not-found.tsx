import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Message } from '../shared/frame/message.tsx'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default function NotFound(): ReactNode {
  return (
    <Message title="There is nothing at this address">
      <p>The page may have been taken down, or the address may be mistyped.</p>
      <p>
        <Link href="/search">Search what is published</Link>, or <Link href="/">go to the front page</Link>. What we got
        wrong in articles that stand is told in the <Link href="/corrections">corrections</Link>.
      </p>
    </Message>
  )
}
