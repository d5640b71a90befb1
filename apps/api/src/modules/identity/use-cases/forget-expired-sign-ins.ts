import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { deleteExpired } from '../expired.store.ts'

/** How many rows of each kind one batch takes away. */
const max = 1_000

/** Forgets sessions, one-time links, verifications and failures to sign in that count for nothing any more. */
export const forgetExpiredSignIns = useCase({
  action: 'user:forget-expired-sign-ins',
  input: z.object({}),
  run: async ({ tx, now }) => ok(await deleteExpired(tx, now, max)),
})
