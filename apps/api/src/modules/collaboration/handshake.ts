import { schemaVersion } from '@sourceline/rich-text/collaboration'
import { z } from 'zod'

/** What a client says of itself when it opens an article, as JSON in the place of a token. */
const handshake = z.object({
  /** The version of the text's schema that it knows. */
  schemaVersion: z.int(),
  /** The generation of the document that it has already; null where it has none. */
  generation: z.string().nullable().default(null),
})

export type Handshake = z.output<typeof handshake>

/** Why a connection is refused or closed. Clients decide by it. */
export const closeReasons = {
  'handshake-invalid': 4400,
  'message-invalid': 4400,
  'session-ended': 4401,
  'may-not-write': 4403,
  'no-such-article': 4404,
  'generation-ended': 4409,
  'change-forbidden': 4422,
  'too-much': 4429,
  unavailable: 4503,
} as const

export type CloseReason = keyof typeof closeReasons

/** A connection that is refused or closed, with its reason for the client; without a message, since Hocuspocus prints those. */
export class Closed extends Error {
  readonly code: number
  readonly reason: string

  constructor(reason: CloseReason, detail = '') {
    super('')
    this.code = closeReasons[reason]
    this.reason = detail === '' ? reason : `${reason}: ${detail}`
  }
}

/**
 * What a client says of itself.
 *
 * @throws Closed where it says something else.
 */
export function readHandshake(token: string): Handshake {
  const given = ((): unknown => {
    try {
      return JSON.parse(token)
    } catch {
      return null
    }
  })()
  const parsed = handshake.safeParse(given)
  if (!parsed.success || parsed.data.schemaVersion > schemaVersion) throw new Closed('handshake-invalid')
  return parsed.data
}

/** Whether a client knows everything that a text can hold; else it may read only, since it would take out what it does not know. */
export const knowsSchema = (client: Handshake): boolean => client.schemaVersion === schemaVersion
