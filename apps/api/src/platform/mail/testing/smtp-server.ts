import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { SmtpServer } from '../smtp.ts'
import { certificate, certificateKey } from './certificate.ts'

/** What the server does to one mail instead of taking it. */
export type MailFault = 'busy' | 'no-such-address' | 'silent' | 'cut' | 'cut-after-taking'

/** An SMTP server on loopback that keeps what it is sent. */
export interface TestSmtp {
  readonly server: SmtpServer
  /** What was taken, as sent, with the addresses of the envelope. */
  readonly taken: { readonly to: string[]; readonly raw: string }[]
  /** What is done to the next mails, one after another. */
  readonly faults: MailFault[]
  close(): Promise<void>
}

/** The password that the server knows. */
export const rightPassword = 'pLanted-SeCrEt-of-smtp-27182818'

/** Opens a server that asks for a password, with the kind of TLS that is named. */
export async function openTestSmtp({
  security = 'plain',
  own = true,
}: { security?: SmtpServer['security'] | 'none'; own?: boolean } = {}): Promise<TestSmtp> {
  const taken: TestSmtp['taken'] = []
  const faults: MailFault[] = []
  const server = new SMTPServer({
    secure: security === 'smtps',
    ...(own ? { cert: certificate, key: certificateKey } : {}),
    logger: false,
    ...(security === 'none' ? { disabledCommands: ['STARTTLS'] } : {}),
    allowInsecureAuth: true,
    closeTimeout: 50,
    onAuth: ({ username, password }, _client, done) =>
      password === rightPassword ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: (_address, _client, done) => {
      const fault = faults[0]
      if (fault === 'busy' || fault === 'no-such-address') {
        faults.shift()
        const refused = Object.assign(new Error('not now'), { responseCode: fault === 'busy' ? 451 : 550 })
        return done(refused)
      }
      if (fault === 'silent') return void faults.shift()
      return done()
    },
    onData: (stream, client, done) => {
      const fault = faults.shift()
      if (fault === 'cut') {
        stream.resume()
        for (const connection of server.connections) connection._socket?.destroy()
        return
      }
      void text(stream).then((raw) => {
        taken.push({ to: client.envelope.rcptTo.map(({ address }) => address), raw })
        if (fault === 'cut-after-taking') for (const connection of server.connections) connection._socket?.destroy()
        else done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const login = { user: 'newsroom', password: rightPassword }
  return {
    server: {
      host: security === 'plain' ? '127.0.0.1' : 'localhost',
      port,
      security: security === 'none' ? 'starttls' : security,
      login,
      from: 'desk@newsroom.example',
    },
    taken,
    faults,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A server that greets without end, a line every tenth of a second. */
export async function openDrippingServer(): Promise<{ server: SmtpServer; close: () => void }> {
  const dripping = createServer((socket) => {
    const timer = setInterval(() => socket.write('220-wait\r\n'), 100)
    socket.on('error', () => undefined).on('close', () => clearInterval(timer))
  })
  dripping.listen(0, '127.0.0.1')
  await once(dripping, 'listening')
  const { port } = dripping.address() as AddressInfo
  return {
    server: { host: '127.0.0.1', port, security: 'plain', login: undefined, from: 'desk@newsroom.example' },
    close: () => void dripping.close(),
  }
}
