import { userRecord } from './user.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { withdrawEveryMail, withdrawMails } from '../../platform/mail/post-mail.ts'
import { aboutInvitation } from './invitation-mail.ts'

const tables = (tx: Transaction) => open(tx, userRecord)

/** What a one-time link is for, and whom: nobody yet where it makes the first administrator. */
export type LinkPurpose =
  | { readonly kind: 'FIRST_ADMINISTRATOR' }
  | { readonly kind: 'INVITATION'; readonly userId: string }
  | { readonly kind: 'PASSWORD_RESET'; readonly userId: string }

interface Row {
  readonly purpose: string
  readonly user_id: string | null
}

/**
 * Keeps a one-time link by the hash of its secret. It voids every earlier link of that person for that
 * purpose, and the mails that carry one; lock the person's row first. Links that have expired are cleared away.
 */
export async function insertLink(
  tx: Transaction,
  link: { hash: string; purpose: LinkPurpose; expiresAt: Date },
  now: Date,
): Promise<void> {
  const { kind: purpose } = link.purpose
  const userId = 'userId' in link.purpose ? link.purpose.userId : null
  await tables(tx).oneTimeLink.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, ...(userId === null ? [] : [{ userId, purpose }])] },
  })
  if (userId !== null) await withdrawMails(tx, aboutInvitation(userId))
  await tables(tx).oneTimeLink.create({
    data: { id: newUuid(), purpose, userId, hash: link.hash, expiresAt: link.expiresAt, createdAt: now },
  })
}

/** What a link that can still be taken up is for; uses nothing up. */
export async function readLink(tx: Transaction, hash: string, now: Date): Promise<LinkPurpose | null> {
  const row = await tables(tx).oneTimeLink.findFirst({
    where: { hash, expiresAt: { gt: now } },
    select: { purpose: true, userId: true },
  })
  return row && purposeOf({ purpose: row.purpose, user_id: row.userId })
}

/**
 * Uses a link up and tells what it was for; null when it was used before, was voided, has expired or never was.
 * Of several that use it at once, one is given the purpose. Lock the person's row first.
 */
export async function consumeLink(tx: Transaction, hash: string, now: Date): Promise<LinkPurpose | null> {
  const [row] = await tables(tx).$queryRaw<Row[]>`
    DELETE FROM one_time_link WHERE hash = ${hash} AND expires_at > ${now} RETURNING purpose, user_id`
  if (row?.user_id) await withdrawMails(tx, aboutInvitation(row.user_id))
  return row ? purposeOf(row) : null
}

/** Voids every link of a person, and the mails that carry one. */
export async function endLinks(tx: Transaction, userId: string): Promise<void> {
  await tables(tx).oneTimeLink.deleteMany({ where: { userId } })
  await withdrawMails(tx, aboutInvitation(userId))
}

/** Voids every link, and the mails that carry one. */
export async function endEveryLink(tx: Transaction): Promise<void> {
  await tables(tx).oneTimeLink.deleteMany({})
  await withdrawEveryMail(tx, aboutInvitation(''))
}

/** The purpose as read; fails on one that is none, which the database excludes. */
function purposeOf({ purpose: kind, user_id: userId }: Row): LinkPurpose {
  if (kind === 'FIRST_ADMINISTRATOR') return { kind }
  if ((kind === 'INVITATION' || kind === 'PASSWORD_RESET') && userId !== null) return { kind, userId }
  throw new Error(`a one-time link is for nothing known: ${kind}`)
}
