import type { Question } from '../graphql/known-documents.ts'
import type { DeliveryQuestion } from './delivery-answers.ts'

/**
 * A query by GET, as GraphQL over HTTP has it: for curl, browsers and caches between. Of the request it sees the question
 * and the media type asked for, no cookie and no sign-in.
 */
export const questionByGet = (search: string): DeliveryQuestion => ({
  asked: { method: 'GET', search, body: null },
  question: questionIn(search),
})

/** The query part of an address, with its question mark; empty where there is none. */
export function searchOf(url: string): string {
  const begin = url.indexOf('?')
  return begin < 0 ? '' : url.slice(begin)
}

const texts = ['query', 'operationName'] as const
const objects = ['variables', 'extensions'] as const

/** The question of an address; null where anything of it has another form. */
function questionIn(search: string): Question | null {
  const parameters = new URLSearchParams(search)
  const given = (name: string): string | undefined => parameters.get(name) ?? undefined
  if ([...texts, ...objects].some((name) => parameters.getAll(name).length > 1)) return null
  try {
    const [variables, extensions] = objects.map((name) => objectIn(given(name)))
    return { query: given('query'), operationName: given('operationName'), variables, extensions }
  } catch {
    return null
  }
}

function objectIn(text: string | undefined): unknown {
  if (text === undefined) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object')
  return value
}
