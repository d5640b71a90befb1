import type { Transaction } from '../change-log.ts'
import type { Now } from '../clock.ts'
import { newUuid } from '../ids.ts'
import { sealUnder, type Seal } from './seal.ts'
import type { SmtpServer } from './smtp.ts'

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

/** Where mails are posted. */
export interface Postbox {
  /** The admin's public address, for links in mails. */
  readonly adminUrl: string
  readonly seal: Seal
  /** The server that sends mails; where there is none, they are held for an administrator to pass on. */
  readonly smtp: SmtpServer | undefined
}

/** The postbox of a newsroom. */
export const openPostbox = ({
  adminUrl,
  secret,
  smtp,
}: {
  adminUrl: string
  secret: string
  smtp: SmtpServer | undefined
}): Postbox => ({ adminUrl, seal: sealUnder(secret), smtp })

/** Posts a mail in the transaction of its cause: if that is rolled back, nothing was posted. */
export async function postMail(
  { tx, now, postbox }: { readonly tx: Transaction; readonly now: Now; readonly postbox: Postbox },
  { recipient, subject, text, about, expiresAt }: Letter,
): Promise<void> {
  const id = newUuid()
  await tx.mail.create({
    data: {
      id,
      recipient,
      subject,
      sealed: postbox.seal.seal(text, id),
      about,
      ...(postbox.smtp ? { state: 'WAITING' } : { state: 'HELD', reason: 'NOT_CONFIGURED' }),
      nextAttemptAt: now,
      expiresAt,
      createdAt: now,
    },
  })
}

/** Takes back every mail about something that has ended, unless it was sent. Its text is gone at once. */
export async function withdrawMails(tx: Transaction, about: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE mail SET state = 'WITHDRAWN', reason = NULL, sealed = NULL, settled_at = now()
    WHERE about = ${about} AND state IN ('WAITING', 'HELD')`
}
