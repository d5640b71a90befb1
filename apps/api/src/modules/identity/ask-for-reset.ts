import type { Actor } from '@sourceline/domain'
import { enqueue } from '../../platform/jobs/enqueue.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { findDeviceOwner } from './device-owner.store.ts'
import { mailPasswordResetLater } from './user.jobs.ts'

const system: Actor = { kind: 'SYSTEM', id: null, name: 'Sourceline', role: 'ADMINISTRATOR' }

/**
 * Has a link for a new password mailed to whoever signs in by an address. The same is done, and takes as long, where
 * nobody does: what follows is a job’s, for which whoever asked does not wait.
 */
export async function askForReset(prisma: UseCaseContext['prisma'], email: string): Promise<void> {
  await inTransaction(prisma, async (tx) => {
    const owner = await findDeviceOwner(tx, email)
    await enqueue({ tx, actor: system }, mailPasswordResetLater, { userId: owner?.id ?? null })
  })
}
