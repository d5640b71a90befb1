'use client'

import type { UseFormReturnType } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldMessages, rejectedAs } from './mutation-result.ts'
import { useChange } from './use-change.ts'

interface Options<Values, Version, Payload> {
  form: UseFormReturnType<Values>
  /** The version that the form was opened on; undefined for a record that is being made. */
  version: Version
  run: (values: Values, expectedVersion: Version | number) => Promise<Payload>
  onDone: (payload: Payload) => void
}

/**
 * Saves a form on the version it was opened on. Somebody else's save in between is reported as
 * `conflict`; `overwrite` then saves over it. Messages about fields go to the fields.
 */
export function useVersionedSave<Values extends object, Version extends number | undefined, Payload>({
  form,
  version,
  run,
  onDone,
}: Options<Values, Version, Payload>) {
  const [stale, setStale] = useState<number>()
  const queryClient = useQueryClient()
  const change = useChange(
    ({ values, expected }: { values: Values; expected: Version | number }) => run(values, expected),
    {
      onDone,
      onFailure: (error) => {
        const conflict = rejectedAs(error, 'ConflictError')
        setStale(conflict?.actualVersion)
        if (conflict) void queryClient.invalidateQueries()
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return conflict !== undefined || Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
  const saveNow = (values: Values): Promise<boolean> =>
    change.mutateAsync({ values, expected: version }).then(
      () => true,
      () => false,
    )
  return {
    save: (values: Values) => void saveNow(values),
    /** Saves, and resolves to whether that worked. */
    saveNow,
    conflict: stale !== undefined,
    overwrite: () => {
      if (stale !== undefined) change.mutate({ values: form.getValues(), expected: stale })
    },
    pending: change.isPending,
  }
}
