import { type AnswerKeys, ChangeKeys } from '@sourceline/kept-answers'
import { readEnv } from '../../env.ts'
import type { TypedDocumentString } from '../../generated/graphql.ts'
import { readAnswer } from './read-answer.ts'

/** Asks the delivery graph, for one page. */
export type Ask = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result | null>

/** By what a page is purged from caches. */
interface PageKeys {
  /** For caches that follow the changes, as the header `change-keys`. */
  readonly changes: string
  /** For caches that are told of changes, as the header `surrogate-key`. */
  readonly surrogate: string
}

/** What one page reads of the delivery graph, and what all of it was made from. */
export class Reading {
  readonly #apiUrl: string
  readonly #read: (AnswerKeys | null)[] = []
  readonly #surrogate = new Set<string>()

  /** @param apiUrl Where the delivery graph is served, without a path. */
  constructor(apiUrl = readEnv().apiUrl) {
    this.#apiUrl = apiUrl
  }

  /**
   * Asks the delivery graph by GET, so that its answers name what they were made from. No cache between may answer.
   *
   * @throws Error when the graph cannot be reached or refuses the operation.
   * @returns null where an id, slug or cursor in `variables` is malformed, so that pages answer "not found".
   */
  readonly ask: Ask = async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => {
    const url = new URL('/graphql', this.#apiUrl)
    url.search = new URLSearchParams({ query: document.toString(), variables: JSON.stringify(variables) }).toString()
    const response = await fetch(url, {
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'cache-control': 'no-cache',
        [ChangeKeys.header]: 'all',
      },
      signal: AbortSignal.timeout(15_000),
    })
    const answer = readAnswer<Result>(response.status, await response.text())
    this.#read.push(ChangeKeys.read(response.headers.get(ChangeKeys.header)))
    for (const key of response.headers.get('surrogate-key')?.split(' ') ?? []) this.#surrogate.add(key)
    return answer
  }

  /** By what the page is purged; null where an answer does not say it, or two processes have answered. */
  get keys(): PageKeys | null {
    const read = this.#read.filter((keys) => keys !== null)
    const tellers = new Set(read.map(({ teller }) => teller))
    const [teller] = tellers
    if (teller === undefined || tellers.size > 1 || read.length < this.#read.length) return null
    return {
      changes: `${teller} ${[...new Set(read.flatMap(({ keys }) => keys))].join('')}`,
      surrogate: [...this.#surrogate].toSorted().join(' '),
    }
  }
}
