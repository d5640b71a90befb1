import { setTimeout as wait } from 'node:timers/promises'

/** How patient we are with a store, in milliseconds. */
export interface Patience {
  /** For the first byte of an answer, beside the time that sending takes, and between the pieces of a content. */
  readonly answer: number
  /** Before the first repetition; doubled with each, and spread by chance. */
  readonly pause: number
}

const attempts = 4

/** The slowest line on which a part still arrives, in bytes a millisecond. */
const slowest = 50

/**
 * `fetch` with deadlines and repetitions: what the store could not do at the moment (429, 5xx, a cut connection) is asked
 * again with growing pauses. A part of a multipart upload is not, since whoever uploads it repeats it. No redirect is
 * followed, since it would carry our signature elsewhere.
 */
export function patientFetch(patience: Patience): typeof fetch {
  return async (input, init) => {
    const query = new URL(input instanceof Request ? input.url : input).searchParams
    const single = query.has('partNumber')
    // Putting the parts together can take a service minutes.
    const answer = init?.method === 'POST' && query.has('uploadId') ? 10 * patience.answer : patience.answer
    for (let attempt = 1; ; attempt++) {
      const last = single || attempt === attempts
      try {
        const response = await answerOf(input, init, answer)
        if (last || (response.status < 500 && response.status !== 429)) return response
        await response.body?.cancel()
      } catch (error) {
        if (last) throw error
      }
      await wait(patience.pause * 2 ** (attempt - 1) * (0.5 + Math.random()))
    }
  }
}

async function answerOf(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  answer: number,
): Promise<Response> {
  const aborter = new AbortController()
  const timer = setTimeout(() => aborter.abort(new SilentStore()), answer + sizeOf(init?.body) / slowest)
  try {
    return await fetch(input, { ...init, redirect: 'manual', signal: aborter.signal })
  } finally {
    clearTimeout(timer)
  }
}

const sizeOf = (body: RequestInit['body']): number =>
  body instanceof Blob ? body.size : body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? body.byteLength : 0

/** The store has not answered in time. */
export class SilentStore extends Error {}

/**
 * The pieces of an answer, each of which must come in time.
 *
 * @throws SilentStore when one does not.
 */
export async function* piecesOf(body: ReadableStream<Uint8Array>, patience: Patience): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), patience.answer)
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function inTime<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SilentStore()), milliseconds)
  })
  try {
    return await Promise.race([work, silence])
  } finally {
    clearTimeout(timer)
  }
}
