import type { PrismaClient } from '@sourceline/database'
import type { Actor } from '@sourceline/domain'
import * as Y from 'yjs'
import { appendUpdate } from '../modules/collaboration/collaboration.store.ts'
import { Collaboration } from '../modules/collaboration/public.ts'
import { openSession } from '../modules/collaboration/session.ts'
import { createIdentity } from '../modules/identity/public.ts'
import { systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { inTransaction } from '../platform/transactions/begin.ts'

/** An instance to which nobody connects, and which looks after quiet writing sessions often. */
export function watchfulInstance({ prisma, databaseUrl }: { prisma: PrismaClient; databaseUrl: string }) {
  const log = createLog('silent', { write: () => undefined })
  const identity = createIdentity({
    prisma,
    secret: 'a secret that is only for tests, and long enough',
    adminUrl: 'http://localhost:3000',
    trustedOrigins: [],
    log,
    clock: systemClock,
  })
  return new Collaboration({ prisma, databaseUrl, identity, log, quietTime: 100 })
}

interface Written {
  readonly by: Actor
  readonly write: (document: Y.Doc) => void
}

/** Leaves what an instance leaves that kept updates and was killed before they were saved. Gives the UUID of the session. */
export async function leaveUnsaved(
  prisma: PrismaClient,
  articleId: string,
  written: readonly Written[],
): Promise<string> {
  const session = await openSession(prisma, articleId)
  if (!session) throw new Error('there is no article')
  const document = new Y.Doc()
  Y.applyUpdate(document, session.state)
  for (const { by: actor, write } of written) {
    const before = Y.encodeStateVector(document)
    write(document)
    const update = Y.encodeStateAsUpdate(document, before)
    await inTransaction(prisma, (tx) => appendUpdate(tx, { session: session.id, update, actor }, 'killed'))
  }
  return session.id
}
