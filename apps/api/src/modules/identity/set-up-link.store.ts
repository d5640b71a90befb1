import { z } from 'zod'
import type { Transaction } from '../../platform/change-log.ts'
import { newUuid } from '../../platform/ids.ts'

const purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('FIRST_ADMINISTRATOR') }),
  z.object({ kind: z.literal('INVITATION'), userId: z.string() }),
])

/** What a set-up link is for. */
export type SetUpPurpose = z.infer<typeof purpose>

const identifier = (hash: string) => `set-up:${hash}`

/** Keeps a one-time link by the hash of its token; links that have expired are cleared away. */
export async function insertSetUpLink(
  tx: Transaction,
  link: { hash: string; purpose: SetUpPurpose; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx.verification.deleteMany({ where: { identifier: { startsWith: 'set-up:' }, expiresAt: { lte: now } } })
  await tx.verification.create({
    data: {
      id: newUuid(),
      identifier: identifier(link.hash),
      value: JSON.stringify(link.purpose),
      expiresAt: link.expiresAt,
      createdAt: now,
      updatedAt: now,
    },
  })
}

/** What a link that can still be taken up is for; uses nothing up. */
export async function readSetUpLink(
  reads: Pick<Transaction, 'verification'>,
  hash: string,
  now: Date,
): Promise<SetUpPurpose | null> {
  const row = await reads.verification.findFirst({
    where: { identifier: identifier(hash), expiresAt: { gt: now } },
    select: { value: true },
  })
  return row && purpose.parse(JSON.parse(row.value))
}

/** Uses a link up and tells what it was for; null when it was used before, has expired or never was. */
export async function consumeSetUpLink(tx: Transaction, hash: string, now: Date): Promise<SetUpPurpose | null> {
  const [row] = await tx.$queryRaw<{ value: string; expires_at: Date }[]>`
    DELETE FROM verification WHERE identifier = ${identifier(hash)} RETURNING value, expires_at`
  return row && row.expires_at > now ? purpose.parse(JSON.parse(row.value)) : null
}
