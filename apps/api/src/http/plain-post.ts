import type { Question } from '../graphql/known-documents.ts'
import type { DeliveryQuestion } from './delivery-answers.ts'

/** A question that came as the body of a POST, as it was read. */
export const questionOfBody = (body: unknown): DeliveryQuestion => ({
  asked: { method: 'POST', search: '', body },
  question: isQuestion(body) ? body : null,
})

/** A question that came as the bytes of a POST; null where the framework has to read it: it refuses what is no JSON, or no safe one. */
export function questionByPost(bytes: Buffer): DeliveryQuestion | null {
  const text = bytes.toString()
  if (mayPoison.test(text)) return null
  try {
    return questionOfBody(JSON.parse(text))
  } catch {
    return null
  }
}

/** Names of what an object inherits, which may also be written in escapes. */
const mayPoison = /__proto__|constructor|\\u/

const isQuestion = (body: unknown): body is Question =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
