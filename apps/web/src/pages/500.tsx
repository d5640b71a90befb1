import type { PageConfig } from 'next'
import type { ReactNode } from 'react'
import { Message } from '../shared/frame/message.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

/** Shown where a page that was read could not be written: a fault of ours. */
export default function FaultPage(): ReactNode {
  return (
    <Message title="This page could not be loaded">
      <p>
        This is our fault. <a href="/">Go to the front page</a>.
      </p>
    </Message>
  )
}
