import type { Transaction } from '../change-log.ts'
import type { Seal } from './seal.ts'
import type { Attempt, OutgoingMail } from './smtp.ts'

/** What sending works with. */
export interface Sending {
  readonly prisma: Pick<Transaction, '$queryRaw' | '$executeRaw'>
  readonly seal: Seal
  readonly send: (mail: OutgoingMail) => Promise<Attempt>
}

interface Taken {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly sealed: Uint8Array
  readonly attempts: number
}

/** After so many attempts, some hours after the first, a mail is held. */
export const mostAttempts = 10

/**
 * Sends what is due, one mail after another, and gives how many were accepted. Any number of processes may do so at
 * once: each takes mails that no other has. A mail whose sender dies is due again after five minutes, so that it is
 * sent at least once, and twice at most where the server took it and nobody was left to note that.
 */
export async function sendDue({ prisma, seal, send }: Sending): Promise<number> {
  await clear(prisma)
  let accepted = 0
  for (;;) {
    const mail = await take(prisma)
    if (!mail) return accepted
    const text = seal.open(mail.sealed, mail.id)
    if (!text.ok) {
      await hold(prisma, mail.id, 'UNREADABLE', null)
      continue
    }
    const attempt = await send({ ...mail, text: text.value.toString() })
    await note(prisma, mail, attempt)
    if (attempt.kind === 'accepted') accepted += 1
  }
}

/** What is too late is withdrawn; what was settled a month ago goes. */
async function clear(prisma: Sending['prisma']): Promise<void> {
  await prisma.$executeRaw`
    UPDATE mail SET state = 'WITHDRAWN', reason = NULL, sealed = NULL, settled_at = now()
    WHERE state IN ('WAITING', 'HELD') AND expires_at <= now()`
  await prisma.$executeRaw`DELETE FROM mail WHERE settled_at < now() - interval '30 days'`
}

async function take(prisma: Sending['prisma']): Promise<Taken | null> {
  const [mail] = await prisma.$queryRaw<Taken[]>`
    UPDATE mail SET attempts = attempts + 1, next_attempt_at = now() + interval '5 minutes'
    WHERE id = (
      SELECT id FROM mail WHERE state = 'WAITING' AND next_attempt_at <= now()
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, recipient, subject, sealed, attempts`
  return mail ?? null
}

async function note(prisma: Sending['prisma'], { id, attempts }: Taken, attempt: Attempt): Promise<void> {
  switch (attempt.kind) {
    case 'accepted':
      await prisma.$executeRaw`
        UPDATE mail SET state = 'SENT', sealed = NULL, problem = NULL, settled_at = now()
        WHERE id = ${id}::uuid AND state = 'WAITING'`
      return
    case 'refused':
      return hold(prisma, id, 'REFUSED', attempt.code)
    case 'failed':
      if (attempts >= mostAttempts) return hold(prisma, id, 'GIVEN_UP', attempt.code)
      await prisma.$executeRaw`
        UPDATE mail SET problem = ${attempt.code}, next_attempt_at = now() + ${pauseAfter(attempts)} * interval '1 minute'
        WHERE id = ${id}::uuid AND state = 'WAITING'`
  }
}

/** One minute after the first attempt, twice as many after each further one, an hour at most. */
const pauseAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), 60)

async function hold(
  prisma: Sending['prisma'],
  id: string,
  reason: 'REFUSED' | 'GIVEN_UP' | 'UNREADABLE',
  problem: string | null,
): Promise<void> {
  await prisma.$executeRaw`
    UPDATE mail SET state = 'HELD', reason = ${reason}, problem = ${problem} WHERE id = ${id}::uuid AND state = 'WAITING'`
}
