import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hocuspocus, type Configuration, type Connection, type Document } from '@hocuspocus/server'
import { actorMay, type Actor } from '@sourceline/domain'
import { z } from 'zod'
import type { Log } from '../../platform/log.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { missingPermissionOn } from '../../platform/missing-permission.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { belongingOf } from '../articles/public.ts'
import type { Identity } from '../identity/public.ts'
import { endUnusedSessions, unsavedSessions } from './collaboration.store.ts'
import type { Gate } from './gate.ts'
import { Closed, knowsSchema, readHandshake } from './handshake.ts'
import { Peers } from './peers.ts'
import { fromDatabase, openSession, Session, type SaveOutcome } from './session.ts'

/** When what was written is saved: after a pause of so long, and at the latest so long after the first of it, in milliseconds. */
const pace = { debounce: 800, maxDebounce: 2_000 }
/** How often it is asked whether whoever only watches may go on watching, in milliseconds. */
const watch = 5_000
/** After how long without a word a session is looked after, in milliseconds; whoever was cut off is back by then. */
const quietTime = 30_000
/** How long what is still open may hold up the end, in milliseconds. */
const farewell = 3_000
/** After how long a save that failed is tried again, in milliseconds. */
const retryAfter = 2_000
/** How large who and where somebody is may be told, in bytes. */
const maxAwarenessBytes = 4_000

/** What a client may ask: to have saved at once what was written, and be told under this id how that ended. */
const request = z.object({ type: z.literal('save'), id: z.string().max(100) })

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Who is connected, and by what. */
export interface Connected {
  readonly headers: Headers
  readonly gate: Gate
  actor: Actor
}

export interface Means {
  readonly prisma: UseCaseContext['prisma']
  readonly databaseUrl: string
  readonly identity: Identity
  readonly log: Log
  /** In place of `quietTime`. */
  readonly quietTime?: number
}

/** The sessions in which people write articles together, as one instance serves them. */
export class Collaboration {
  readonly server: Hocuspocus<Connected>
  readonly #means: Means
  readonly #sessions = new Map<string, Session>()
  readonly #instance = randomUUID()
  readonly #peers: Peers
  readonly #watching: NodeJS.Timeout
  readonly #closing = new AbortController()
  readonly #tending: Promise<void>
  /** When what could not be saved is tried again. */
  readonly #unsaved = new Map<Session, NodeJS.Timeout>()

  constructor(means: Means) {
    this.#means = means
    this.server = new Hocuspocus<Connected>(this.#configuration())
    this.#peers = new Peers(means.databaseUrl, this.#instance, {
      hear: (told) => void this.#hear(told).catch((err: unknown) => means.log.error({ err }, 'a session fell behind')),
      sessions: () => [...this.#sessions.values()].map(({ id }) => id),
    })
    this.#watching = setInterval(() => void this.#watch(), watch).unref()
    this.#tending = this.#tend(means.quietTime ?? quietTime)
  }

  /** Saves what is unsaved and closes every connection. */
  async close(): Promise<void> {
    clearInterval(this.#watching)
    this.#closing.abort()
    await this.#tending
    for (const timer of this.#unsaved.values()) clearTimeout(timer)
    for (const session of this.#sessions.values()) await session.save().catch(() => undefined)
    this.server.closeConnections()
    for (const end = Date.now() + farewell; this.#sessions.size > 0 && Date.now() < end;) await sleep(20)
    await this.#peers.close()
  }

  #configuration(): Partial<Configuration<Connected>> {
    return {
      ...pace,
      quiet: true,
      timeout: 30_000,
      // The gate takes less.
      maxUnauthenticatedQueueSize: 16 * 1024 * 1024,
      ...this.#admission(),
      ...this.#messages(),
      ...this.#keeping(),
    }
  }

  /** Who may open an article, and what they are told. */
  #admission(): Partial<Configuration<Connected>> {
    return {
      onAuthenticate: ({ documentName, token, context, connectionConfig }) =>
        this.#orClosed(async () => {
          const client = readHandshake(token)
          const mayWrite = await this.#mayWrite(context.actor, documentName)
          connectionConfig.readOnly = !mayWrite || !knowsSchema(client)
          const generation = await this.#generationOf(documentName)
          if (client.generation !== null && client.generation !== generation) throw new Closed('generation-ended')
        }),
      onLoadDocument: ({ documentName, document }) => this.#orClosed(() => this.#load(documentName, document)),
      connected: async ({ documentName, connection, context }) => {
        context.gate.isOpen = true
        const generation = this.#sessions.get(documentName)?.id
        connection.sendStateless(JSON.stringify({ type: 'opened', generation, mayWrite: !connection.readOnly }))
      },
    }
  }

  /** What is asked of each message before it counts. */
  #messages(): Partial<Configuration<Connected>> {
    return {
      beforeHandleMessage: ({ connection, documentName }) =>
        this.#orRefused(connection, () => this.#checkRights(connection, documentName)),
      beforeSync: ({ type, payload, connection }) =>
        this.#orRefused(connection, async () => {
          if (type === 0 || connection.readOnly) return
          const session = this.#sessionOf(connection.document)
          if (!session) throw new Closed('generation-ended')
          const problem = session.copy.problemOf(payload, connection.context.actor.id ?? '')
          if (problem) throw new Closed('change-forbidden', problem)
        }),
      beforeHandleAwareness: async ({ states, context, connection }) => {
        if (!context || !connection) return
        const isTooLarge = JSON.stringify([...states]).length > maxAwarenessBytes
        if (isTooLarge) refuse(connection, new Closed('too-much'))
        if (!isConnected(connection)) states.clear()
        const { name, id } = context.actor
        for (const [client, state] of states) {
          const present = connection.document.awareness.getStates().get(client)
          if (present && present['user']?.id !== id) states.delete(client)
          else state['user'] = { name, id }
        }
      },
      onStateless: async ({ payload, document, connection }) => {
        const asked = request.safeParse(jsonOrNull(payload))
        const session = this.#sessionOf(document)
        if (!asked.success || !session || !isConnected(connection)) return
        const { id } = asked.data
        const outcome = await this.#save(session)
        connection.sendStateless(JSON.stringify({ type: 'answer', id, ...(outcome ?? { version: null, issues: [] }) }))
      },
    }
  }

  /** What becomes of what is written. */
  #keeping(): Partial<Configuration<Connected>> {
    return {
      onChange: async ({ document, update, transactionOrigin, context }) => {
        if (transactionOrigin === fromDatabase) return
        const session = this.#sessionOf(document)
        if (!session) return
        // What the database does not take now is saved with the text.
        const isKept = await session.keep(update, context.actor ?? null).catch((err: unknown) => {
          this.#means.log.warn({ err }, 'a change of a text was not kept at once')
          return true
        })
        if (!isKept) this.#end(document)
      },
      onAwarenessUpdate: async ({ document, transactionOrigin, added, updated, removed, awareness }) => {
        const session = this.#sessionOf(document)
        if (session && transactionOrigin !== fromDatabase)
          await this.#peers.showWhoIsThere(session.id, awareness, [...added, ...updated, ...removed])
      },
      onStoreDocument: async ({ document }) => {
        const session = this.#sessionOf(document)
        if (session) await this.#save(session)
      },
      afterUnloadDocument: async ({ documentName }) => {
        const session = this.#sessions.get(documentName)
        this.#sessions.delete(documentName)
        if (session) await this.#peers.leave(session.id)
      },
    }
  }

  /** The session of a document; none where that of its article has ended and the next is open already. */
  #sessionOf(document: Document): Session | undefined {
    const session = this.#sessions.get(document.name)
    return session?.document === document ? session : undefined
  }

  async #load(documentName: string, document: Document): Promise<void> {
    const stored = await openSession(this.#means.prisma, articleIdOf(documentName))
    if (!stored) throw new Closed('no-such-article')
    await this.#peers.join(stored.id)
    const session = new Session(stored, document, { prisma: this.#means.prisma, instance: this.#instance })
    this.#sessions.set(documentName, session)
    if (await session.takeOver()) return
    this.#sessions.delete(documentName)
    await this.#peers.leave(stored.id)
    throw new Closed('generation-ended')
  }

  /** Saves a session, again and again while the database does not take it. */
  async #save(session: Session): Promise<SaveOutcome | null> {
    try {
      const outcome = await session.save()
      if (!outcome) this.#end(session.document)
      return outcome
    } catch (err) {
      this.#means.log.warn({ err }, 'a text that is written together was not saved; it is tried again')
      clearTimeout(this.#unsaved.get(session))
      this.#unsaved.set(session, setTimeout(() => void this.#save(session), retryAfter).unref())
      return null
    }
  }

  /** The generation of an article's document, which begins where there is none. */
  async #generationOf(documentName: string): Promise<string> {
    const open = this.#sessions.get(documentName)
    if (open && (await open.catchUp())) return open.id
    if (open) {
      this.#end(open.document)
      throw new Closed('generation-ended')
    }
    const stored = await openSession(this.#means.prisma, articleIdOf(documentName))
    if (!stored) throw new Closed('no-such-article')
    return stored.id
  }

  async #mayWrite(actor: Actor, documentName: string): Promise<boolean> {
    const article = await belongingOf(outsideTransaction(this.#means.prisma), articleIdOf(documentName))
    if (!article) throw new Closed('no-such-article')
    return actorMay(actor, 'article:save') && missingPermissionOn(actor, 'article:save', article) === null
  }

  /** Does what opening an article takes; what fails of it is in our log, and is told to nobody. @throws Closed */
  async #orClosed(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (err) {
      if (err instanceof Closed) throw err
      this.#means.log.error({ err }, 'an article was not opened to be written together')
      throw new Closed('unavailable')
    }
  }

  /**
   * Does what a message takes before it counts; where that fails the connection is closed, and the message does not count. That
   * holds for what somebody sent before they left as well, which is still waiting then.
   */
  async #orRefused(connection: Connection<Connected>, work: () => Promise<void>): Promise<void> {
    await this.#orClosed(work).catch((closed: Closed) => refuse(connection, closed))
  }

  /** That whoever is connected is still signed in and may still do what the connection does. */
  async #checkRights(connection: Connection<Connected>, documentName: string): Promise<void> {
    const { context } = connection
    const actor = await this.#means.identity.actorOf(context.headers)
    if (!actor) throw new Closed('session-ended')
    context.actor = actor
    const mayWrite = await this.#mayWrite(actor, documentName)
    if (!connection.readOnly && !mayWrite) throw new Closed('may-not-write')
  }

  async #watch(): Promise<void> {
    for (const [documentName, { document }] of this.#sessions)
      for (const connection of document.getConnections())
        await this.#checkRights(connection, documentName).catch((error: unknown) => {
          if (error instanceof Closed) refuse(connection, error)
        })
  }

  /** Looks after quiet sessions, again and again. */
  async #tend(time: number): Promise<void> {
    const { signal } = this.#closing
    let left: ReadonlySet<string> = new Set()
    while (!signal.aborted) {
      await sleep(time, null, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      left = await this.#lookAfter(time, left).catch((err: unknown) => {
        this.#means.log.warn({ err }, 'quiet writing sessions were not looked after')
        return left
      })
    }
  }

  /**
   * Saves what stands unsaved in quiet sessions: those that are open here, and those that nobody has had open since the last
   * look, as where their instance was killed. Ends those that nobody uses. Gives those that nobody has open now.
   */
  async #lookAfter(time: number, left: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const database = outsideTransaction(this.#means.prisma)
    const unsaved = await unsavedSessions(database, time)
    for (const { id, articleId, isLeft } of unsaved) {
      const documentName = typedId('article', articleId)
      const session = this.#sessions.get(documentName)
      if (session?.id === id) await this.#save(session)
      else if (isLeft && left.has(id)) await this.#takeUp(documentName)
    }
    await endUnusedSessions(database, time)
    return new Set(unsaved.flatMap(({ id, isLeft }) => (isLeft ? [id] : [])))
  }

  /** Opens an article that nobody has open, saves what was written in it, and leaves it; one in the bin waits until it is back. */
  async #takeUp(documentName: string): Promise<void> {
    const visit = await this.server.openDirectConnection(documentName).catch((err: unknown) => {
      if (err instanceof Closed) return null
      throw err
    })
    const session = this.#sessions.get(documentName)
    if (visit && session) await this.#save(session)
    await visit?.disconnect()
  }

  async #hear({ kind, session: about, awareness }: Parameters<ConstructorParameters<typeof Peers>[2]['hear']>[0]) {
    for (const session of this.#sessions.values()) {
      if (about !== session.id && about !== session.articleId) continue
      const goesOn =
        kind === 'update'
          ? await session.catchUp()
          : kind === 'article'
            ? await session.takeOver()
            : kind === 'awareness' && this.#peers.takeWhoIsThere(session.document.awareness, awareness ?? '')
      if (!goesOn) this.#end(session.document)
    }
  }

  /** Closes everybody's connection to a document whose session has ended: what they have is none of the next. */
  #end(document: Document): void {
    for (const connection of document.getConnections()) refuse(connection, new Closed('generation-ended'))
  }
}

/** Whether a connection was not closed yet: of what comes behind its end nothing counts. */
const isConnected = (connection: Connection<Connected>): boolean => connection.document.hasConnection(connection)

/**
 * Closes a connection so that nothing counts any more that it has sent. Nothing is thrown for that: Hocuspocus writes what a
 * hook throws to standard error.
 */
function refuse(connection: Connection<Connected>, closed: Closed): void {
  connection.readOnly = true
  connection.close(closed)
}

/** @throws Closed where it is none. */
function articleIdOf(documentName: string): string {
  const parsed = parseTypedId(documentName)
  if (parsed?.prefix !== 'article') throw new Closed('no-such-article')
  return parsed.uuid
}
