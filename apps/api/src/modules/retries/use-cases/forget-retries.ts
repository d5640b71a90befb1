import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { deleteKeysBefore } from '../idempotency-key.store.ts'

const max = 1_000
const aDay = 86_400_000

/** Forgets what changes came to that were sent with a key more than a day ago. */
export const forgetRetries = useCase({
  action: 'retry:forget',
  input: z.object({}),
  run: async ({ tx, now }) => {
    const forgotten = await deleteKeysBefore(tx, new Date(now.getTime() - aDay), max)
    return ok({ forgotten, more: forgotten === max })
  },
})
