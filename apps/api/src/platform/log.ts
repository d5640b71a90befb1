import { pino, type DestinationStream, type Logger } from 'pino'

/** Where the program tells what happens, in JSON lines. */
export type Log = Logger

/** What is told of a request. */
interface LoggedRequest {
  readonly method?: string
  readonly url?: string
  readonly host?: string
  readonly ip?: string
}

/**
 * Opens the log. It goes to standard error, because standard output belongs to what was asked
 * for; what lets somebody in is left out.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: null,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
      serializers: { err: describeError, req: describeRequest },
    },
    destination,
  )
}

/** A request without its query, in which people send whole operations with what they are about. */
function describeRequest({ method, url, host, ip }: LoggedRequest): Record<string, string | undefined> {
  return { method, url: url?.split('?')[0], host, remoteAddress: ip }
}

/** An error without the details that a database attaches to it, because they can hold whole rows. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  return {
    type: error.name,
    message: error.message,
    ...('code' in error ? { code: error.code } : {}),
    stack: error.stack,
  }
}
