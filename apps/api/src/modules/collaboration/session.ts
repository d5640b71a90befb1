import type { Document } from '@hocuspocus/server'
import type { Actor } from '@sourceline/domain'
import { DocumentCopy } from '@sourceline/rich-text/collaboration'
import * as Y from 'yjs'
import type { Failure } from '../../platform/failure.ts'
import { typedId } from '../../platform/ids.ts'
import { inTransaction, outsideTransaction } from '../../platform/transactions/begin.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { loadArticle, nameContributors, saveArticle } from '../articles/public.ts'
import { changedFields, keyOfSent, nameRecorded, valuesOf, writeValues, type Fields } from './article-values.ts'
import {
  agree,
  appendUpdate,
  insertSession,
  readSession,
  replaceUpdates,
  sessionOf,
  type StoredSession,
} from './collaboration.store.ts'

/** Whence a change of a document comes that is kept already. */
export const fromDatabase = { source: 'local', skipStoreHooks: true, context: { isKept: true } } as const

/** How many updates a text that cannot be saved may have before one is made of them. */
const maxUpdates = 200

/** How a save ended: with which version the draft agrees now, and what of the text it could not take. */
export interface SaveOutcome {
  readonly version: number
  readonly issues: readonly { readonly field: string; readonly message: string }[]
}

/** What the people in a session are told. */
export type Message = {
  readonly type: 'saved'
  readonly version: number
  readonly recorded: Readonly<Record<string, string>>
}

/** Another instance has saved the same session meanwhile. */
class SavedElsewhere extends Error {}

/** What is saved of a document, and by whom. */
interface Draft {
  readonly state: Uint8Array
  /** In whose name it is saved. */
  readonly actor: Actor
  /** By whom there is something in it beside those whose updates are kept. */
  readonly unkept: readonly { readonly id: string | null }[]
}

type Refused = Extract<Failure, { kind: 'validation' }>

/** Finds an article's session, or begins it from the article as it is; null where there is no such article. */
export const openSession = (prisma: UseCaseContext['prisma'], articleId: string): Promise<StoredSession | null> =>
  inTransaction(prisma, async (tx) => {
    const article = await loadArticle(tx, articleId)
    if (!article) return null
    const session = await sessionOf(tx, articleId)
    if (session) return session
    const document = new Y.Doc()
    writeValues(document, valuesOf(article))
    return insertSession(tx, { articleId, baseVersion: article.version, state: Y.encodeStateAsUpdate(document) })
  })

/** The session of one article as this instance has it open. The database has all of it; this is what is shown and changed here. */
export class Session {
  readonly id: string
  readonly articleId: string
  readonly document: Document
  readonly copy: DocumentCopy
  readonly #prisma: UseCaseContext['prisma']
  readonly #instance: string
  /** Who wrote last here: it may be that the database did not take it yet. */
  #lastWriter: Actor | null = null
  /** By whom there is something in the document that the database did not take, or has not yet. */
  readonly #unkept = new Set<{ readonly id: string | null }>()
  #work: Promise<unknown> = Promise.resolve()

  constructor(
    stored: StoredSession,
    document: Document,
    means: { prisma: UseCaseContext['prisma']; instance: string },
  ) {
    this.id = stored.id
    this.articleId = stored.articleId
    this.document = document
    this.#prisma = means.prisma
    this.#instance = means.instance
    this.#take(stored)
    this.copy = new DocumentCopy(document)
  }

  /**
   * Keeps what was just written; false where the session has ended.
   *
   * @param writer Who wrote it; whoever wrote last where it follows from that.
   */
  async keep(update: Uint8Array, writer: Actor | null): Promise<boolean> {
    const actor = writer ?? this.#lastWriter
    if (actor === null) throw new Error('a change of a text came from nobody')
    this.#lastWriter = actor
    const unkept = { id: actor.id }
    this.#unkept.add(unkept)
    const written = { session: this.id, update, actor }
    const isKept = await inTransaction(this.#prisma, (tx) => appendUpdate(tx, written, this.#instance))
    this.#unkept.delete(unkept)
    return isKept
  }

  /** Takes what other instances have kept; false where the session has ended. */
  async catchUp(): Promise<boolean> {
    const stored = await readSession(outsideTransaction(this.#prisma), this.id)
    if (stored) this.#take(stored)
    return stored !== null
  }

  /** Takes over what was saved of the article elsewhere. Changes wait for each other. */
  takeOver(): Promise<boolean> {
    return this.#inTurn(async () => {
      const stored = await readSession(outsideTransaction(this.#prisma), this.id)
      if (!stored) return false
      this.#take(stored)
      await this.#takeArticle(stored)
      return true
    })
  }

  /** Saves what was written since the last save into the article's draft. Null where the session has ended. */
  save(): Promise<SaveOutcome | null> {
    return this.#inTurn(async () => {
      for (;;) {
        const stored = await readSession(outsideTransaction(this.#prisma), this.id)
        if (!stored) return null
        this.#take(stored)
        const outcome = await this.#saveOver(stored)
        if (outcome) return outcome
      }
    })
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#work.then(work, work)
    this.#work = done.catch(() => undefined)
    return done
  }

  #take({ state, updates }: StoredSession): void {
    this.document.transact(() => {
      Y.applyUpdate(this.document, state, fromDatabase)
      for (const { update } of updates) Y.applyUpdate(this.document, update, fromDatabase)
    }, fromDatabase)
  }

  /** Saves over the version that a session is known to agree with; null where that has to be tried again. */
  async #saveOver(stored: StoredSession): Promise<SaveOutcome | null> {
    const { baseVersion } = stored
    const actor = stored.writer ?? this.#lastWriter
    const state = Y.encodeStateAsUpdate(this.document)
    const fields = changedFields(stored.state, this.document)
    if (fields === null && stored.updates.length > 0) await this.#settle(stored, state)
    if (fields === null || actor === null) return { version: baseVersion, issues: [] }
    this.#lastWriter = actor
    const draft = { state, actor, unkept: [...this.#unkept] }
    const sent = await this.#send(stored, draft, fields)
    if (sent === null) return { version: baseVersion + 1, issues: [] }
    if (sent === 'outdated') {
      await this.#takeArticle(stored)
      return null
    }
    const { issues } = sent
    const others = withoutRefused(fields, sent)
    const rest = others === null ? sent : await this.#send(stored, draft, others)
    if (rest === 'outdated') return null
    if (rest !== null) await this.#shorten(stored)
    return { version: baseVersion + (rest === null ? 1 : 0), issues }
  }

  /** Drops updates by which nothing differs from the article, and names who wrote them: they came too late for a save that had them. */
  async #settle(stored: StoredSession, state: Uint8Array): Promise<void> {
    const { articleId, baseVersion: version, contributors } = stored
    await inTransaction(this.#prisma, async (tx) => {
      await nameContributors(tx, { id: articleId, version }, contributors)
      await agree(tx, stored, { version, state })
    })
  }

  /** Makes one update of those of a text that is refused as long as it is not mended, so that they do not grow without end. */
  async #shorten({ updates }: StoredSession): Promise<void> {
    if (updates.length < maxUpdates) return
    const update = Y.mergeUpdates(updates.map(({ update }) => update))
    await inTransaction(this.#prisma, (tx) => replaceUpdates(tx, { updates }, update))
  }

  /** Null where it was saved. */
  async #send(
    stored: StoredSession,
    { state, actor, unkept }: Draft,
    fields: Fields,
  ): Promise<null | 'outdated' | Refused> {
    const version = stored.baseVersion + 1
    const alongside = async (tx: Transaction): Promise<void> => {
      if (!(await agree(tx, stored, { version, state }))) throw new SavedElsewhere()
    }
    const contributors = [...stored.contributors, ...unkept.flatMap(({ id }) => id ?? [])]
    const context = { prisma: this.#prisma, actor, requestId: null, alongside, contributors }
    const input = { id: typedId('article', stored.articleId), expectedVersion: stored.baseVersion, orphanMissing: true }
    try {
      const saved = await saveArticle(context, { ...input, ...fields })
      if (saved.ok) {
        for (const writing of unkept) this.#unkept.delete(writing)
        const recorded = saved.value.created.map(({ key, id }) => [keyOfSent(key), typedId('claim', id)] as const)
        nameRecorded(this.document, new Map(recorded))
        this.#tell({ type: 'saved', version, recorded: Object.fromEntries(recorded) })
        return null
      }
      if (saved.failure.kind === 'conflict') return 'outdated'
      if (saved.failure.kind === 'validation') return saved.failure
      throw new Error(`a session could not be saved: ${saved.failure.kind}`)
    } catch (error) {
      if (error instanceof SavedElsewhere) return 'outdated'
      throw error
    }
  }

  /** Applies what was saved of the article elsewhere, where anything was, in place of what the session last agreed with. */
  async #takeArticle(stored: StoredSession): Promise<void> {
    const changed = await inTransaction(this.#prisma, async (tx) => {
      const article = await loadArticle(tx, stored.articleId)
      if (!article || article.version === stored.baseVersion) return null
      const elsewhere = new Y.Doc()
      Y.applyUpdate(elsewhere, stored.state)
      const before = Y.encodeStateVector(elsewhere)
      writeValues(elsewhere, valuesOf(article))
      const agreed = { version: article.version, state: Y.encodeStateAsUpdate(elsewhere) }
      const isFirst = await agree(tx, { ...stored, updates: [] }, agreed)
      return isFirst ? Y.encodeStateAsUpdate(elsewhere, before) : 'taken'
    })
    // It is kept: the state of the session has it, from here or from where it was taken first.
    if (changed === 'taken') await this.catchUp()
    else if (changed) Y.applyUpdate(this.document, changed, fromDatabase)
  }

  #tell(message: Message): void {
    this.document.broadcastStateless(JSON.stringify(message))
  }
}

/** Fields without those that were refused; null where that leaves nothing, or where the text itself was refused. */
function withoutRefused(fields: Fields, { issues }: Refused): Fields | null {
  const refused = new Set(issues.map(({ field }) => field.split('.')[0] ?? ''))
  if (refused.has('body') || refused.has('claims')) return null
  if (refused.has('headline') || refused.has('dek')) refused.add('fieldMentions')
  const others = Object.entries(fields).filter(([field]) => !refused.has(field))
  return others.length === 0 || others.length === Object.keys(fields).length ? null : Object.fromEntries(others)
}
