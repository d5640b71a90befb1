'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SessionExpiredError } from '@/shared/graphql-client.ts'
import { announceExpiry } from '@/shared/session/expiry.ts'
import { showFailure } from '@/shared/ui/notices.tsx'

/**
 * Runs a change that carries a secret. Other than `useChange` it puts neither what was sent nor what was
 * answered into a cache; the page is read again afterwards.
 */
export function useUncachedChange() {
  const [pending, setPending] = useState(false)
  const queryClient = useQueryClient()
  const run = async <Payload>(
    change: () => Promise<Payload>,
    { onDone, onFailure }: { onDone: (payload: Payload) => void; onFailure?: (error: unknown) => boolean },
  ): Promise<void> => {
    setPending(true)
    try {
      onDone(await change())
      void queryClient.invalidateQueries()
    } catch (error) {
      if (error instanceof SessionExpiredError) announceExpiry()
      else if (!onFailure?.(error)) showFailure(error)
    } finally {
      setPending(false)
    }
  }
  return { run, pending }
}
