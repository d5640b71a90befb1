import { pino, type DestinationStream, type Logger } from 'pino'

/** Where the program tells what happens, in JSON lines. */
export type Log = Logger

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
      serializers: { err: describeError },
    },
    destination,
  )
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
