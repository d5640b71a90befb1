import { OutOfTime } from './deadline.ts'

/** After how many seconds it is worth asking again. */
export const retryAfter = 3

/** What is said to whoever asks while the database does not answer. */
export const unavailable = {
  status: 503,
  code: 'SERVICE_UNAVAILABLE',
  message:
    'The newsroom’s database does not answer just now. What you sent may or may not have been carried out: ' +
    'look at the present state in a few seconds, then try again.',
} as const

/** What is said of an error that {@link saysUnavailable}: what was given up was undone. */
export const unavailableMessage = (error: unknown): string =>
  error instanceof OutOfTime
    ? `This took longer than ${error.milliseconds / 1000} seconds and was given up. Nothing was saved: try again in a few seconds.`
    : saysConflict(error)
      ? 'Others were changing the same at the same time, and this was given up. Nothing was saved: try again in a few seconds.'
      : unavailable.message

/** Of PostgreSQL, by class or code: no connection, no resources, being shut down or started, a wait or a statement that took too long. */
const sqlStates = /^(?:08\w{3}|53\w{3}|57P0[1-3]|55P03|57014|25P03)$/
/** Of the system: nobody listens, or the line is cut. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])
/** Of Prisma: the server is not reached, closes the line, or has no connection left in time. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])
/** Of Prisma's driver, which says in words alone what the system said: its errors name their kind. */
const driverKinds = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
])
/** What the pool says in words alone. */
const sentences =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/

/** Of PostgreSQL and Prisma: two transactions were in each other's way, and one of them was given up. */
const conflicts = new Set(['40001', '40P01', 'P2034'])

/**
 * Whether an error says that the database cannot be used for now, and not that something is wrong with what was asked of
 * it: nobody listens, the line was cut, no connection or no lock was free in time, a statement took too long, others were in
 * its way again and again, the disk is full. See PostgreSQL, appendix A, "PostgreSQL Error Codes".
 */
export const saysUnavailable = (error: unknown): boolean =>
  error instanceof OutOfTime ||
  saysConflict(error) ||
  saysAnywhere(
    error,
    (code) => sqlStates.test(code) || systemCodes.has(code) || prismaCodes.has(code) || driverKinds.has(code),
    (message) => sentences.test(message),
  )

/** Whether an error says that two transactions were in each other's way: the same may well succeed when it is tried again. */
export const saysConflict = (error: unknown): boolean => saysAnywhere(error, (code) => conflicts.has(code))

function saysAnywhere(
  error: unknown,
  byCode: (code: string) => boolean,
  byMessage: (message: string) => boolean = () => false,
  depth = 5,
): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false
  const [code, kind, message]: unknown[] = ['code', 'kind', 'message'].map((name) => Reflect.get(error, name))
  if ([code, kind].some((name) => typeof name === 'string' && byCode(name))) return true
  if (typeof message === 'string' && byMessage(message)) return true
  return causesOf(error).some((cause) => saysAnywhere(cause, byCode, byMessage, depth - 1))
}

/** What lies behind an error: Prisma keeps what the driver said in `meta`, and that what the server said in `cause`. */
function causesOf(error: object): unknown[] {
  const [cause, meta, driverAdapterError, originalCode, errors]: unknown[] = [
    'cause',
    'meta',
    'driverAdapterError',
    'originalCode',
    'errors',
  ].map((name) => Reflect.get(error, name))
  const coded = typeof originalCode === 'string' ? [{ code: originalCode }] : []
  return [cause, meta, driverAdapterError, ...coded, ...(Array.isArray(errors) ? errors : [])]
}
