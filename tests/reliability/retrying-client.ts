import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** An object of an answer. */
export interface Selected {
  readonly [field: string]: unknown
}

/** A change that was sent until it was answered. Moments are milliseconds since 1970. */
export interface Change<Payload extends Selected = Selected> {
  /** The mutation's field. */
  readonly field: string
  readonly input: Selected
  readonly sentAt: number
  /** When the attempt was sent that was answered. */
  readonly triedAt: number
  readonly answeredAt: number
  readonly attempts: number
  /** What was acknowledged; null where the change was refused, and where what it gave is not shown. */
  readonly payload: Payload | null
  /** The code of a refusal; null where the change was acknowledged. */
  readonly refusal: string | null
}

/** One change as it is asked for. */
export interface Command {
  readonly field: string
  readonly input: Selected
  /** What of the payload is asked for. */
  readonly selection: string
}

interface Options {
  /** Where the API is asked, anew for each attempt. */
  readonly address: () => string
  readonly token: string
  /** After how many milliseconds an attempt is given up. */
  readonly patience: number
  /** For how many milliseconds a change is sent again and again. */
  readonly perseverance: number
}

interface Answer<Payload extends Selected> {
  readonly data?: { readonly change: Payload & { readonly code?: string } } | null
  readonly errors?: readonly {
    readonly path?: readonly unknown[]
    readonly extensions?: { readonly code?: string }
  }[]
}

/** What an answer says of a change; null where it is no answer to one. */
function outcomeOf<Payload extends Selected>({
  data,
  errors,
}: Answer<Payload>): Pick<Change<Payload>, 'payload' | 'refusal'> | null {
  const [error] = errors ?? []
  // It was made, and what it gave is shown only once, or may not be read by whoever made it: a source known in confidence.
  const isHidden = error?.extensions?.code === 'NOT_FOUND' && error.path?.length === 2
  if (error?.extensions?.code === 'ALREADY_DONE' || isHidden) return { payload: null, refusal: null }
  if (!data || errors) return null
  return data.change.code ? { payload: null, refusal: data.change.code } : { payload: data.change, refusal: null }
}

/**
 * An editor's program: sends each change under an `Idempotency-Key` until it is answered. A cut line, 503 and 429 are asked again
 * with the same key.
 */
export class RetryingClient {
  /** What was answered otherwise than with success, a refusal, 503, 429 or a cut line; and what was never answered. */
  readonly surprises: string[] = []
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
  }

  /** Gives null where the answer is among the surprises. */
  async change<Payload extends Selected = Selected>({
    field,
    input,
    selection,
  }: Command): Promise<Change<Payload> | null> {
    const name = field.charAt(0).toUpperCase() + field.slice(1)
    const query = `mutation ($input: ${name}Input!) { change: ${field}(input: $input) {
      ... on ${name}Payload { ${selection} } ... on Error { code message } } }`
    const body = JSON.stringify({ query, variables: { input } })
    const key = randomUUID()
    const sentAt = Date.now()
    for (let attempts = 1; Date.now() < sentAt + this.#options.perseverance; attempts += 1) {
      const triedAt = Date.now()
      const answer = await this.#post(body, key)
      if (answer && answer.status !== 503 && answer.status !== 429) {
        const outcome = answer.status === 200 ? outcomeOf<Payload>(JSON.parse(answer.text)) : null
        if (outcome) return { field, input, sentAt, triedAt, answeredAt: Date.now(), attempts, ...outcome }
        this.surprises.push(`${field}: ${answer.status} ${answer.text.slice(0, 500)}`)
        return null
      }
      await sleep(50)
    }
    this.surprises.push(`${field}: not answered within ${this.#options.perseverance / 1_000} seconds`)
    return null
  }

  async #post(body: string, key: string): Promise<{ status: number; text: string } | null> {
    const { address, token, patience } = this.#options
    try {
      const response = await fetch(`${address()}/editorial/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
        body,
        signal: AbortSignal.timeout(patience),
      })
      return { status: response.status, text: await response.text() }
    } catch {
      return null
    }
  }
}
