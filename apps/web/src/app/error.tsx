'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, startTransition } from 'react'
import { Message } from '../shared/frame/message.tsx'

/** Shown when a page could not be made: most often because the newsroom's server does not answer. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}): ReactNode {
  const router = useRouter()
  const retry = (): void =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <Message title="This page could not be loaded">
      <p>
        The newsroom’s server did not answer, or not as expected. This is our fault and usually passes within a minute.
      </p>
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </p>
      {error.digest !== undefined && <p>If it stays, tell us this number: {error.digest}</p>}
    </Message>
  )
}
