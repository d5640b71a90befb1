import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { newUuid } from '../ids.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Running } from '../use-case.ts'
import type { Postbox } from './postbox.ts'
import { sendMail } from './send-mail.ts'

/** A mail to be sent. It tells nothing of drafts or of the vault; a link in it works once. */
export interface Letter {
  /** One address. */
  readonly recipient: string
  readonly subject: string
  /** Plain text; paragraphs are parted by an empty line, and an address alone in one becomes a link. */
  readonly text: string
  /** What it tells of; see `withdrawMails`. */
  readonly about: string
  /** When it is too late to send it. */
  readonly expiresAt: Date
}

/** Posts a mail, and asks for its sending, in the transaction of its cause: if that is rolled back, nothing was posted. */
export async function postMail(
  { tx, now, actor, postbox }: Pick<Running, 'tx' | 'now' | 'actor'> & { readonly postbox: Postbox },
  { recipient, subject, text, about, expiresAt }: Letter,
): Promise<void> {
  const id = newUuid()
  await clientOf(tx).mail.create({
    data: {
      id,
      recipient,
      subject,
      sealed: postbox.seal.seal(text, id),
      about,
      ...(postbox.send ? { state: 'WAITING' } : { state: 'HELD', reason: 'NOT_CONFIGURED' }),
      nextAttemptAt: now,
      expiresAt,
      createdAt: now,
    },
  })
  if (postbox.send) await enqueue({ tx, actor }, sendMail, { mailId: id })
}

/** Takes back every mail about something that has ended, unless it was sent. Its text is gone at once. */
export async function withdrawMails(tx: Transaction, about: string): Promise<void> {
  await clientOf(tx).$executeRaw`
    UPDATE mail SET state = 'WITHDRAWN', reason = NULL, sealed = NULL, settled_at = now()
    WHERE about = ${about} AND state IN ('WAITING', 'HELD')`
}

/** Takes back every mail that is not sent and whose `about` begins so. Its text is gone at once. */
export async function withdrawEveryMail(tx: Transaction, beginning: string): Promise<void> {
  await clientOf(tx).$executeRaw`
    UPDATE mail SET state = 'WITHDRAWN', reason = NULL, sealed = NULL, settled_at = now()
    WHERE starts_with(about, ${beginning}) AND state IN ('WAITING', 'HELD')`
}
