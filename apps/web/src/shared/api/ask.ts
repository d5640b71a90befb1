import type { TypedDocumentString } from '../../generated/graphql.ts'
import { readEnv } from '../../env.ts'
import { readAnswer } from './read-answer.ts'

/** Asks the delivery graph, for one page. */
export type Ask = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result | null>

/**
 * Asks the delivery graph.
 *
 * @throws Error when the graph cannot be reached or refuses the operation.
 * @returns null where an id, slug or cursor in `variables` is malformed, so that pages answer "not found".
 */
export const ask: Ask = async <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => {
  const response = await fetch(new URL('/graphql', readEnv().apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: AbortSignal.timeout(15_000),
  })
  return readAnswer<Result>(response.status, await response.text())
}
