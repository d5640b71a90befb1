import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { schemaVersion } from '@sourceline/rich-text/collaboration'
import * as Y from 'yjs'
import { z } from 'zod'
import { randomKey } from '@/shared/random-key.ts'

/** How long a server that says nothing is waited for before a text is opened for one writer, in milliseconds. */
const openTime = 10_000
/** How long it may take until the server has what was typed, in milliseconds. */
const syncTime = 4_000
/** After how long a text that was closed is opened anew, in milliseconds. */
const pause = 1_000
/** How long a save may take, in milliseconds. */
const saveTime = 15_000

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), generation: z.string(), mayWrite: z.boolean() }),
  z.object({ type: z.literal('saved'), version: z.int(), recorded: z.record(z.string(), z.string()) }),
  z.object({
    type: z.literal('answer'),
    id: z.string(),
    version: z.int().nullable(),
    issues: z.array(
      z.object({ field: z.string(), code: z.string().optional(), parameters: z.unknown(), message: z.string() }),
    ),
  }),
])

/** How a save ended: with which version, null where the server could not, and what of the text it could not take. */
export type Answer = Pick<Extract<z.output<typeof message>, { type: 'answer' }>, 'version' | 'issues'>

/** Why a text can no longer be written together as it is: only opening it anew helps. */
export type Ending = 'generation-ended' | 'change-forbidden' | 'may-not-write'

const endings: readonly Ending[] = ['generation-ended', 'change-forbidden', 'may-not-write']

/** Why a text was closed that opening it again at once would not help. */
const waiting: readonly string[] = ['session-ended', 'no-such-article', 'handshake-invalid']

interface Listeners {
  saved: (version: number) => void
  ended: (ending: Ending) => void
}

class Line extends HocuspocusProviderWebsocket {
  /** Closes without waiting for the other end, which does not answer where there is no network. */
  drop(): void {
    this.disconnect()
    this.emit('close', { event: { code: 4408, reason: '' } })
  }
}

/** An article's text as several people write it at once. */
export class Together {
  readonly document = new Y.Doc()
  /** The ids of claims that were recorded meanwhile, by the keys by which their marks called them. */
  readonly recorded = new Map<string, string>()
  readonly #socket: Line
  readonly #provider: HocuspocusProvider
  readonly #answers = new Map<string, (answer: Answer) => void>()
  readonly #listeners: Partial<Listeners>[] = []
  #generation: string | null = null
  #isClosed = false
  /** Whether the line was ever lost, or never opened. */
  #wasLost = false

  constructor(articleId: string) {
    const url = new URL('/editorial/collaboration', window.location.href)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    this.#socket = new Line({ url: url.href, delay: 500, minDelay: 250, maxDelay: 4_000 })
    this.#provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: articleId,
      document: this.document,
      token: () => JSON.stringify({ schemaVersion, generation: this.#generation }),
      onStateless: ({ payload }) => this.#hear(payload),
      onAuthenticationFailed: ({ reason }) => this.#end(reason),
      onClose: ({ event }) => this.#end(event.reason),
      onDisconnect: () => {
        this.#wasLost = true
      },
    })
    this.#provider.attach()
  }

  get awareness() {
    return this.#provider.awareness
  }

  /** Whether everything that was typed here is with the server. */
  get isSynced(): boolean {
    return this.#provider.isSynced && !this.#provider.hasUnsyncedChanges
  }

  /** Resolves to whether the text is here; false as soon as the server refuses. */
  async opened(): Promise<boolean> {
    const isHere = (): boolean => this.#provider.isSynced && this.#generation !== null
    await this.#until(() => isHere() || this.#wasLost, openTime)
    return isHere()
  }

  /** Takes part in what happens; gives what ends that. */
  listen(listeners: Partial<Listeners>): () => void {
    this.#listeners.push(listeners)
    return () => void this.#listeners.splice(this.#listeners.indexOf(listeners), 1)
  }

  /** Tries at once to reach the server again, where this device has a network. */
  reconnect(): void {
    if (!this.#isClosed && navigator.onLine) void this.#socket.connect()
  }

  /** Gives up a line that leads nowhere: it would count as open until nothing came for half a minute. */
  disconnect(): void {
    this.#socket.drop()
  }

  /** Has saved what is written; null where the server is not reached. */
  async save(): Promise<Answer | null> {
    if (!navigator.onLine || !(await this.#until(() => this.isSynced, syncTime))) return null
    const id = randomKey()
    return new Promise((resolve) => {
      const end = (answer: Answer | null): void => {
        clearTimeout(timer)
        this.#answers.delete(id)
        resolve(answer)
      }
      const timer = setTimeout(() => end(null), saveTime)
      this.#answers.set(id, end)
      this.#provider.sendStateless(JSON.stringify({ type: 'save', id }))
    })
  }

  close(): void {
    this.#isClosed = true
    this.#provider.destroy()
    this.#socket.destroy()
    this.document.destroy()
  }

  #hear(payload: string): void {
    const heard = message.safeParse(JSON.parse(payload))
    if (!heard.success) return
    const { data } = heard
    if (data.type === 'opened') this.#generation = data.generation
    else if (data.type === 'answer') this.#answers.get(data.id)?.(data)
    else {
      for (const [key, id] of Object.entries(data.recorded)) this.recorded.set(key, id)
      for (const { saved } of this.#listeners) saved?.(data.version)
    }
  }

  #end(reason: string): void {
    this.#wasLost = true
    const ending = endings.find((one) => reason.startsWith(one))
    if (ending !== undefined) {
      for (const { ended } of this.#listeners) ended?.(ending)
      return
    }
    if (reason === '' || this.#socket.status === 'disconnected') return
    // The server has closed this text and not the line: it is opened anew, once somebody has signed in where that was why.
    this.disconnect()
    if (!waiting.includes(reason)) setTimeout(() => this.reconnect(), pause)
  }

  async #until(holds: () => boolean, time: number): Promise<boolean> {
    for (const end = Date.now() + time; Date.now() < end;) {
      if (holds()) return true
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    return holds()
  }
}
