import type { Actor } from '@sourceline/domain'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { applyDueRedactions } from './use-cases/apply-due-redactions.ts'

const system: Actor = { kind: 'SYSTEM', id: null, name: 'Sourceline', role: 'ADMINISTRATOR' }

/**
 * Looks every minute for redactions that are due.
 *
 * @returns A function that ends it, once what runs is done.
 */
export function carryOutWhenDue(
  prisma: UseCaseContext['prisma'],
  { every = 60_000, onError }: { every?: number; onError: (error: unknown) => void },
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => applyDueRedactions({ prisma, actor: system, requestId: null }, {})).catch(onError)
  }, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
