import type { TypedDocumentString } from '@/generated/graphql.ts'

/** The API could not be reached, or answered with something that is no GraphQL. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** Nobody is signed in any more. */
export class SessionExpiredError extends Error {
  override readonly name = 'SessionExpiredError'
}

/** The API refused the operation itself: malformed, too large, or failed while running. */
class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly code: string | undefined

  constructor(message: string, code: string | undefined) {
    super(message)
    this.code = code
  }
}

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

async function post(body: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/editorial/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      credentials: 'same-origin',
      body,
      signal: signal ?? null,
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new NetworkError('The newsroom server cannot be reached.', { cause })
  }
}

async function read<Result>(response: Response): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>
  } catch (cause) {
    throw new NetworkError(`The newsroom server answered ${response.status} without content.`, { cause })
  }
}

/**
 * Runs one operation on the editorial graph and returns its data.
 * Throws `NetworkError`, `SessionExpiredError` or `OperationError`; expected failures of
 * mutations are part of the data (see `mutation-result.ts`).
 */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await post(JSON.stringify({ query: document.toString(), variables }), signal)
  if (response.status === 401) throw new SessionExpiredError('Your session has ended.')
  const { data, errors } = await read<Result>(response)
  const [error] = errors ?? []
  if (error?.extensions?.code === 'UNAUTHENTICATED') throw new SessionExpiredError('Your session has ended.')
  if (error) throw new OperationError(error.message, error.extensions?.code)
  if (!data) throw new NetworkError(`The newsroom server answered ${response.status} without content.`)
  return data
}
