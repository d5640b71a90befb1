import { sealUnder, type Seal } from './seal.ts'
import { smtpSender, type Attempt, type OutgoingMail, type SmtpServer } from './smtp.ts'

/** Where mails are posted. */
export interface Postbox {
  /** The admin's public address, for links in mails. */
  readonly adminUrl: string
  readonly seal: Seal
  /** Speaks to the server that sends mails; where none is named, they are held for an administrator to pass on. */
  readonly send: ((mail: OutgoingMail) => Promise<Attempt>) | undefined
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
}): Postbox => ({ adminUrl, seal: sealUnder(secret), send: smtp && smtpSender(smtp) })
