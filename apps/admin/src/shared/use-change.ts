'use client'

import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import { SessionExpiredError } from './graphql-client.ts'
import { showFailure } from './ui/notices.tsx'

interface Options<Payload> {
  onDone?: (payload: Payload) => void
  /** Return true when the failure was shown in place; otherwise it appears as a notice. */
  onFailure?: (error: Error) => boolean
}

/**
 * Runs a change and then refreshes whatever is on screen, since one change of a claim or a
 * source shows in many places.
 */
export function useChange<Input, Payload>(
  run: (input: Input) => Promise<Payload>,
  { onDone, onFailure }: Options<Payload> = {},
): UseMutationResult<Payload, Error, Input> {
  const queryClient = useQueryClient()
  return useMutation<Payload, Error, Input>({
    mutationFn: run,
    onSuccess: (payload) => {
      onDone?.(payload)
      void queryClient.invalidateQueries()
    },
    onError: (error) => {
      if (error instanceof SessionExpiredError || onFailure?.(error)) return
      showFailure(error)
    },
  })
}
