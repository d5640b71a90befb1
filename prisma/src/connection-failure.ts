import { OperatorError } from './operator-error.ts'

/** The server, port and database of a connection string, without user and password. */
export function describeDatabase(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed ? `${parsed.host || 'the local socket'}${parsed.pathname}` : 'the given address'
}

/** Turns a failed connection into one sentence for the operator. */
export function connectionFailure(url: string, error: unknown): OperatorError {
  const where = describeDatabase(url)
  const code = codeOf(error)
  const sentence = sentences[code]
  if (sentence) return new OperatorError(sentence(where))
  const message = error instanceof Error ? error.message : String(error)
  return new OperatorError(`The database at ${where} cannot be reached: ${message || code}`)
}

const sentences: Readonly<Record<string, (where: string) => string>> = {
  ECONNREFUSED: (where) => `No database answers at ${where}: check DATABASE_URL and that PostgreSQL runs.`,
  ENOTFOUND: (where) => `The host of the database at ${where} is not known: check DATABASE_URL.`,
  ETIMEDOUT: (where) => `The database at ${where} did not answer in time: check DATABASE_URL and the network.`,
  '28P01': (where) => `The database at ${where} refused the user or the password: check DATABASE_URL.`,
  '28000': (where) => `The database at ${where} does not let this user in: check DATABASE_URL.`,
  '3D000': (where) => `The database at ${where} does not exist: create it, with UTF8 as its encoding.`,
  '53300': (where) => `The database at ${where} has no connection left: raise its max_connections or close others.`,
  '57P03': (where) => `The database at ${where} is still starting.`,
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
