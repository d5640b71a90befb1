import { ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import type { WritingConnections } from '../../platform/connections.ts'
import type { Failure } from '../../platform/failure.ts'
import { useCase } from '../../platform/use-case.ts'
import { seedNewsroom } from './seed-newsroom.ts'

const loadNewsroom = useCase({
  action: 'newsroom:load-sample',
  input: z.object({}),
  timeout: 600_000,
  run: async (running) => {
    if ((await running.tx.article.count()) > 0 || (await running.tx.source.count()) > 0) return ok({ loaded: false })
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
  if ((await prisma.article.count()) > 0 || (await prisma.source.count()) > 0) return
  say('Loading the sample newsroom')
  const actor = { kind: 'SYSTEM', id: null, name: 'Sample newsroom', role: 'ADMINISTRATOR' } as const
  const result: Result<{ loaded: boolean }, Failure> = await loadNewsroom({ prisma, actor, requestId: null }, {})
  if (!result.ok) throw new Error(`the sample newsroom breaks a rule: ${JSON.stringify(result.failure)}`)
}
