import { createTransport } from 'nodemailer'
import { pageOfText } from './page-of-text.ts'

/** A server that sends mails for us. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** `smtps`: TLS from the first byte; `starttls`: TLS before anything is said; `plain`: on this machine alone. */
  readonly security: 'smtps' | 'starttls' | 'plain'
  readonly login: { readonly user: string; readonly password: string } | undefined
  /** The sender's address. */
  readonly from: string
}

/** A mail on its way. */
export interface OutgoingMail {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

/** What became of an attempt; codes are those of SMTP or of the connection, and hold no secret. */
export type Attempt =
  | { readonly kind: 'accepted' }
  /** The server will never take this mail. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now: it is busy, away, or does not let us in. */
  | { readonly kind: 'failed'; readonly code: string }

/** How long an attempt may take in all, in milliseconds, and within it each step. */
export interface SmtpLimits {
  readonly whole: number
  readonly step: number
}

const byDefault: SmtpLimits = { whole: 60_000, step: 15_000 }

/**
 * Sends mails by SMTP. A repeated attempt has the Message-ID of the first. Certificates are checked, but for a server on
 * this machine.
 */
export function smtpSender(
  server: SmtpServer,
  { limits = byDefault, ca }: { limits?: SmtpLimits; ca?: string } = {},
): (mail: OutgoingMail) => Promise<Attempt> {
  const domain = server.from.slice(server.from.lastIndexOf('@') + 1)
  return (mail) =>
    attemptWithin(limits.whole, () =>
      transportTo(server, limits, ca).sendMail({
        from: { name: 'Sourceline', address: server.from },
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: mail.text,
        html: pageOfText(mail.text),
        messageId: `<${mail.id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    )
}

/** Whether a server lets us in; sends nothing. */
export function trySmtp(server: SmtpServer, limits: SmtpLimits = byDefault): Promise<Attempt> {
  return attemptWithin(limits.whole, () => transportTo(server, limits, undefined).verify())
}

function transportTo({ host, port, security, login }: SmtpServer, { step }: SmtpLimits, ca: string | undefined) {
  return createTransport({
    host,
    port,
    secure: security === 'smtps',
    requireTLS: security === 'starttls',
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    tls: {
      minVersion: 'TLSv1.2',
      ...(ca ? { ca } : {}),
      ...(security === 'plain' ? { rejectUnauthorized: false } : {}),
    },
    connectionTimeout: step,
    greetingTimeout: step,
    socketTimeout: step,
    dnsTimeout: step,
  })
}

async function attemptWithin(milliseconds: number, work: () => Promise<unknown>): Promise<Attempt> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<Attempt>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'failed', code: 'ETIMEDOUT' }), milliseconds)
  })
  const done = work().then((): Attempt => ({ kind: 'accepted' }), attemptOf)
  return Promise.race([done, over]).finally(() => clearTimeout(timer))
}

/** What a failure of the library means. A refused sign-in is ours to mend, and no fault of the mail. */
function attemptOf(error: unknown): Attempt {
  const [code, responseCode]: unknown[] = ['code', 'responseCode'].map((name) => Reflect.get(Object(error), name))
  const said = typeof responseCode === 'number' ? responseCode : 0
  const ofMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (ofMail && said >= 500) return { kind: 'refused', code: String(said) }
  const known = typeof code === 'string' && /^[A-Z_]{1,30}$/.test(code) ? code : 'UNKNOWN'
  return { kind: 'failed', code: said > 0 ? `${known} ${said}` : known }
}
