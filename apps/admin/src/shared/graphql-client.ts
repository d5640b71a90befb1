import type { TypedDocumentString } from '@/generated/graphql.ts'
import { randomKey } from './random-key.ts'
import { t, translated } from './words/words.ts'

/** The API could not be reached, or answered with something that is no GraphQL. */
export class NetworkError extends Error {
  override readonly name: string = 'NetworkError'
}

/** The API did not answer in time. What it was asked to change may have been changed. */
export class TimeoutError extends NetworkError {}

/** The API can be reached and cannot do it at the moment: it is restarting, its disk is full, or too much is asked of it. */
export class UnavailableError extends NetworkError {
  override readonly name = 'UnavailableError'
}

/** Nobody is signed in any more. */
export class SessionExpiredError extends Error {
  override readonly name = 'SessionExpiredError'
}

interface Extensions {
  code?: string
  argument?: string
}

/** The API refused the operation itself: malformed, too large, or failed while running. */
class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly code: string | undefined
  /** The argument that was refused, where it was one. */
  readonly argument: string | undefined

  constructor(message: string, { code, argument }: Extensions = {}) {
    super(message)
    this.code = code
    this.argument = argument
  }
}

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string; extensions?: Extensions }[]
}

type Kind = 'query' | 'mutation'

/** Seconds that an answer may take. */
const patience: Readonly<Record<Kind, number>> = { query: 20, mutation: 60 }

const advice = (): Readonly<Record<Kind, string>> => ({
  query: t('Try again in a moment.'),
  mutation: t('It may have made the change all the same: reload the page to see what is there now.'),
})

/** Rethrows what kept an answer from coming, by what it means. */
function unreached(cause: unknown, message: string, kind: Kind): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    throw new TimeoutError(
      `${t('It has not answered for {seconds, number} seconds.', { seconds: patience[kind] })} ${advice()[kind]}`,
      { cause },
    )
  }
  throw new NetworkError(message, { cause })
}

/** After how many milliseconds a change is sent again that did not reach the server, or whose answer did not come back. */
const pauses = [500, 2_000]

/** Sends a change again, under a key by which it is made once, where the way to the server was cut. */
async function send(body: string, signal: AbortSignal, kind: Kind): Promise<Response> {
  if (kind === 'query') return post(body, signal, kind)
  const key = randomKey()
  for (const pause of pauses) {
    try {
      return await post(body, signal, kind, key)
    } catch (error) {
      if (!(error instanceof NetworkError) || error instanceof TimeoutError) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return post(body, signal, kind, key)
}

async function post(body: string, signal: AbortSignal, kind: Kind, key?: string): Promise<Response> {
  try {
    return await fetch('/editorial/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      credentials: 'same-origin',
      body,
      signal,
    })
  } catch (cause) {
    return unreached(cause, t('The newsroom server cannot be reached.'), kind)
  }
}

async function read<Result>(response: Response, kind: Kind): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>
  } catch (cause) {
    return unreached(
      cause,
      t('The newsroom server answered {status} without content.', { status: response.status }),
      kind,
    )
  }
}

const passingCodes = new Set(['SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'INTERNAL_SERVER_ERROR'])

/** Whether the same may well succeed later: RFC 9110, 15.6; RFC 6585, 4 (429); RFC 4918, 11.5 (507). */
const isPassing = (status: number, code: string | undefined): boolean =>
  status === 429 || status >= 500 || passingCodes.has(code ?? '')

/**
 * Runs one operation on the editorial graph and returns its data. Throws `NetworkError` (or its
 * `TimeoutError` and `UnavailableError`), `SessionExpiredError` or `OperationError`; expected failures of mutations are
 * part of the data (see `mutation-result.ts`).
 */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const query = document.toString()
  const kind: Kind = /^\s*mutation\b/u.test(query) ? 'mutation' : 'query'
  const limit = AbortSignal.timeout(patience[kind] * 1_000)
  const response = await send(
    JSON.stringify({ query, variables }),
    signal ? AbortSignal.any([signal, limit]) : limit,
    kind,
  )
  if (response.status === 401) throw new SessionExpiredError(t('Your session has ended.'))
  const { data, errors } = await read<Result>(response, kind)
  const [error] = errors ?? []
  if (error && isPassing(response.status, error.extensions?.code)) throw new UnavailableError(translated(error.message))
  if (error?.extensions?.code === 'UNAUTHENTICATED') throw new SessionExpiredError(t('Your session has ended.'))
  if (error) throw new OperationError(error.message, error.extensions)
  if (!data)
    throw new NetworkError(t('The newsroom server answered {status} without content.', { status: response.status }))
  return data
}

/** What the address of a page reads; null too where the address holds nothing that could be an id: there is no such record then either. */
export async function executeById<Result, Variables extends { id: string }>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result | null> {
  return execute(document, variables, signal).catch((error: unknown) => {
    if (error instanceof OperationError && error.code === 'BAD_USER_INPUT' && error.argument === 'id') return null
    throw error
  })
}
