import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@sourceline/domain'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import { z } from 'zod'
import { keepUpload, maxBytes, type MediaMeans, type Uploaded } from '../modules/assets/public.ts'
import type { Identity } from '../modules/identity/public.ts'
import { cutText } from '../platform/cut-text.work.ts'
import { refusalOf, type Failure } from '../platform/failure.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import { ObjectStoreError } from '../platform/objects/object-store.ts'
import { codeForPrograms } from '../platform/refusals/define-refusals.ts'
import { removeOldFiles } from '../platform/remove-old-files.ts'
import { unauthenticated } from './failures.ts'
import { inOwnWords, noSuchUpload } from './tus-refusals.ts'

/** Where uploads are sent. */
export const uploadsPath = '/media/uploads'

/** After how many milliseconds what was begun and not finished is forgotten. */
const patience = 24 * 60 * 60_000

/** How many uploads of one sender may be unfinished. */
const maxUnfinished = 100

/** What a sender says of a file: what it is called, and what it replaces. What it replaces is never passed over. */
const saidOfFile = z.object({
  filename: z.string().catch(''),
  replaces: z.string().nullable().optional(),
  expectedVersion: z.coerce.number().catch(0),
})

/** What an upload came to, as the answer to its last part says it. */
interface Finished {
  readonly headers: Readonly<Record<string, string>>
  readonly status_code?: number
  readonly body?: string
}

/** Whether what came whole may be recorded later: it stays here until then. */
const isForLater = ({ status_code }: Finished): boolean => status_code === 429 || status_code === 503

const senderOf = ({ kind, id }: Actor): string => `${kind} ${id ?? ''}`

const isWhole = ({ size, offset }: Upload): boolean => size !== undefined && offset === size

/** Uploads by tus 1.0 that go on, in a folder until they are recorded; whoever begins one alone goes on with it. */
export class UnfinishedUploads {
  readonly #means: MediaMeans
  readonly #store: FileStore
  readonly #server: Server
  readonly #actors = new WeakMap<Request, Actor>()
  /** By the ids of uploads that are there whole; each until what of it lies here is forgotten. */
  readonly #finishing = new Map<string, Promise<Finished>>()
  /** By which request an upload has come to its end. */
  readonly #ended = new WeakMap<Request, string>()

  /**
   * @param identity By whom is asked at the end of an upload who sends it: who may no longer upload by then does not.
   * @param origins Of our own pages.
   */
  constructor(means: MediaMeans, identity: Pick<Identity, 'actorOf'>, origins: readonly string[]) {
    this.#means = means
    mkdirSync(means.folder, { recursive: true, mode: 0o700 })
    this.#store = new FileStore({ directory: join(means.folder, 'uploads'), expirationPeriodInMilliseconds: patience })
    this.#server = new Server({
      path: uploadsPath,
      datastore: this.#store,
      maxSize: maxBytes,
      relativeLocation: true,
      allowedOrigins: [...origins],
      namingFunction: () => newUuid(),
      exposedHeaders: ['Sourceline-Asset', 'Sourceline-Asset-New'],
      onUploadCreate: async (request, { metadata }) => ({
        metadata: { ...metadata, sender: senderOf(this.#sender(request)) },
      }),
      onUploadFinish: async (request, upload) => {
        const actor = await identity.actorOf(request.headers)
        if (!actor || senderOf(actor) !== senderOf(this.#sender(request))) return signedOut
        const finished = await this.#finishOnce(upload, actor)
        if (!isForLater(finished)) this.#ended.set(request, upload.id)
        return finished
      },
      onResponseError: (_request, error) => {
        // What the library does not refuse by itself is a fault of ours, and told of as any other.
        if (!('status_code' in error)) throw error
        return undefined
      },
    })
  }

  /** An unfinished upload of somebody; null where there is none, or where it is another's. */
  async ofSender(id: string, actor: Actor): Promise<Upload | null> {
    if (!z.uuid().safeParse(id).success) return null
    const upload = await this.#store.getUpload(id).catch(() => null)
    return upload?.metadata?.['sender'] === senderOf(actor) ? upload : null
  }

  /** Whether somebody has begun so many uploads that no other is begun. */
  async isFull(actor: Actor): Promise<boolean> {
    const ids = (await this.#store.configstore.list?.()) ?? []
    if (ids.length < maxUnfinished) return false
    const own = await Promise.all(ids.map((id) => this.ofSender(id, actor)))
    return own.filter((upload) => upload !== null).length >= maxUnfinished
  }

  /**
   * Answers a request of somebody, about one of their uploads where it names one. What is there whole and was not recorded,
   * since the server ended or could not keep it, is recorded when it is asked after.
   */
  async answer(request: Request, actor: Actor, upload: Upload | null): Promise<Response> {
    this.#actors.set(request, actor)
    // What is being recorded is not cancelled any more.
    if (upload && request.method === 'DELETE' && this.#finishing.has(upload.id)) await this.#end(upload, actor)
    const answer = await this.#server.handleWeb(request)
    const ended = this.#ended.get(request)
    if (ended !== undefined) await this.#forget(ended)
    if (!answer.ok) return inOwnWords(answer, request.method)
    if (!upload || !isWhole(upload) || request.method !== 'HEAD') return answer
    const { status_code: status = answer.status, headers } = await this.#end(upload, actor)
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
    return new Response(null, { status, headers: answer.headers })
  }

  /** Forgets what nothing was written into for long, and what was left when a server ended in the middle of it. */
  async sweep(): Promise<void> {
    for (const folder of [this.#means.folder, this.#store.directory]) await removeOldFiles(folder, patience)
  }

  #sender(request: Request): Actor {
    const actor = this.#actors.get(request)
    if (!actor) throw new Error('an upload is sent by nobody')
    return actor
  }

  #finishOnce(upload: Upload, actor: Actor): Promise<Finished> {
    const running = this.#finishing.get(upload.id)
    if (running) return running
    const finishing = this.#finish(upload, actor)
    this.#finishing.set(upload.id, finishing)
    const again = () => void this.#finishing.delete(upload.id)
    finishing.then((finished) => isForLater(finished) && again(), again)
    return finishing
  }

  /** Records a file that is there whole, and forgets what of it lies here unless it can be kept later. */
  async #end(upload: Upload, actor: Actor): Promise<Finished> {
    const finished = await this.#finishOnce(upload, actor)
    if (!isForLater(finished)) await this.#forget(upload.id)
    return finished
  }

  async #forget(id: string): Promise<void> {
    // Who else waited for its end may have forgotten it.
    await this.#store.remove(id).catch(() => undefined)
    this.#finishing.delete(id)
  }

  async #finish({ id, metadata }: Upload, actor: Actor): Promise<Finished> {
    const { filename, replaces, expectedVersion } = saidOfFile.parse(metadata ?? {})
    const file = {
      path: join(this.#store.directory, id),
      name: cutText(filename.trim(), 300) || 'Image',
      replaces: replaces === undefined ? null : { id: replaces ?? '', expectedVersion },
    }
    try {
      const kept = await keepUpload(this.#means, file, { prisma: this.#means.prisma, actor, requestId: null })
      if (kept.ok) return recorded(kept.value)
      return existsSync(file.path) ? refused(kept.failure) : cancelled
    } catch (error) {
      if (!existsSync(file.path)) return cancelled
      if (error instanceof ObjectStoreError) return notKept
      throw error
    }
  }
}

const recorded = ({ assetId, isNew }: Uploaded) => ({
  headers: { 'Sourceline-Asset': typedId('asset', assetId), 'Sourceline-Asset-New': String(isNew) },
})

const statuses: Readonly<Partial<Record<Failure['kind'], number>>> = {
  validation: 422,
  'too-complex': 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'too-many-requests': 429,
}

const answered = (status_code: number, { code, message }: { code: string; message: string }) => ({
  status_code,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ code: codeForPrograms(code), message }),
})

/** Why a file is not recorded: of several things wrong with it the first. */
function refused(failure: Failure) {
  const refusal = failure.kind === 'validation' ? (failure.issues[0] ?? refusalOf(failure)) : refusalOf(failure)
  return answered(statuses[failure.kind] ?? 500, refusal)
}

const signedOut = answered(unauthenticated.status, unauthenticated)
const cancelled = answered(noSuchUpload.status, noSuchUpload)

const notKept = answered(503, {
  code: 'service-unavailable',
  message: 'The file cannot be kept at the moment: send it again later.',
})
