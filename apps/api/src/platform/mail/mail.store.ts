import type { PrismaClient } from '@sourceline/database'
import type { Attempt } from './smtp.ts'

/** A mail that an attempt has taken. */
export interface TakenMail {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  /** Its text, encrypted. */
  readonly sealed: Uint8Array
  readonly attempts: number
}

type RawQueries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>

/** After so many attempts, some hours after the first, a mail is held. */
export const maxAttempts = 10

/** Takes a mail that is due for five minutes, within which nobody else attempts it; null where it is not to be sent now. */
export async function takeMail(prisma: RawQueries, id: string): Promise<TakenMail | null> {
  const [mail] = await prisma.$queryRaw<TakenMail[]>`
    UPDATE mail SET attempts = attempts + 1, next_attempt_at = now() + interval '5 minutes'
    WHERE id = ${id}::uuid AND state = 'WAITING' AND next_attempt_at <= now() AND expires_at > now()
    RETURNING id, recipient, subject, sealed, attempts`
  return mail ?? null
}

/** When a mail is to be attempted next; null where it is sent, held, withdrawn or too late. */
export async function nextAttemptOf(prisma: RawQueries, id: string): Promise<Date | null> {
  const [mail] = await prisma.$queryRaw<{ at: Date }[]>`
    SELECT next_attempt_at AS at FROM mail WHERE id = ${id}::uuid AND state = 'WAITING' AND expires_at > now()`
  return mail?.at ?? null
}

/** Notes what became of an attempt. */
export async function noteAttempt(prisma: RawQueries, { id, attempts }: TakenMail, attempt: Attempt): Promise<void> {
  switch (attempt.kind) {
    case 'accepted':
      await prisma.$executeRaw`
        UPDATE mail SET state = 'SENT', sealed = NULL, problem = NULL, settled_at = now()
        WHERE id = ${id}::uuid AND state = 'WAITING'`
      return
    case 'refused':
      return holdMail(prisma, id, 'REFUSED', attempt.code)
    case 'failed':
      if (attempts >= maxAttempts) return holdMail(prisma, id, 'GIVEN_UP', attempt.code)
      await prisma.$executeRaw`
        UPDATE mail SET problem = ${attempt.code}, next_attempt_at = now() + ${pauseAfter(attempts)} * interval '1 minute'
        WHERE id = ${id}::uuid AND state = 'WAITING'`
  }
}

/** One minute after the first attempt, twice as many after each further one, an hour at most. */
const pauseAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), 60)

/** Keeps a mail for an administrator, with the code of its last failure. */
export async function holdMail(
  prisma: RawQueries,
  id: string,
  reason: 'NOT_CONFIGURED' | 'REFUSED' | 'GIVEN_UP' | 'UNREADABLE',
  problem: string | null,
): Promise<void> {
  await prisma.$executeRaw`
    UPDATE mail SET state = 'HELD', reason = ${reason}, problem = ${problem} WHERE id = ${id}::uuid AND state = 'WAITING'`
}
