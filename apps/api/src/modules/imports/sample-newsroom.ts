import { ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { WritingConnections } from '../../platform/connections.ts'
import type { Failure } from '../../platform/failure.ts'
import { lockDeed } from '../../platform/records/lock.ts'
import { useCase } from '../../platform/use-case.ts'
import { hasArticles } from '../articles/public.ts'
import { hasSources } from '../sources/public.ts'
import { seedNewsroom } from './seed-newsroom.ts'

const isInUse = async (tx: Transaction): Promise<boolean> => (await hasArticles(tx)) || (await hasSources(tx))

const loadNewsroom = useCase({
  action: 'newsroom:load-sample',
  input: z.object({}),
  timeout: 600_000,
  run: async (running) => {
    // Several servers may be opened on an empty database at once.
    await lockDeed(running.tx, 'load the sample newsroom', { patient: true })
    if (await isInUse(running.tx)) return ok({ loaded: false })
    await seedNewsroom(running)
    return ok({ loaded: true })
  },
})

/** Loads the sample newsroom into an empty database, whole or not at all; leaves any other alone. */
export async function loadSampleNewsroom({
  prisma,
  say,
}: {
  prisma: WritingConnections
  say: (text: string) => void
}): Promise<void> {
  if (await isInUse(outsideTransaction(prisma))) return
  say('Loading the sample newsroom')
  const actor = { kind: 'SYSTEM', id: null, name: 'Sample newsroom', role: 'ADMINISTRATOR' } as const
  const result: Result<{ loaded: boolean }, Failure> = await loadNewsroom({ prisma, actor, requestId: null }, {})
  if (!result.ok) throw new Error(`the sample newsroom breaks a rule: ${JSON.stringify(result.failure)}`)
}
