import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '@sourceline/domain'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import { z } from 'zod'
import { keepUpload, maxBytes, type MediaMeans, type Uploaded } from '../modules/assets/public.ts'
import { cutText } from '../platform/cut-text.work.ts'
import { refusalOf, type Failure } from '../platform/failure.ts'
import { newUuid, parseTypedId, typedId } from '../platform/ids.ts'
import { ObjectStoreError } from '../platform/objects/object-store.ts'
import { codeForPrograms } from '../platform/refusals/define-refusals.ts'

/** Where uploads are sent. */
export const uploadsPath = '/media/uploads'

/** After how many milliseconds what was begun and not finished is forgotten. */
const patience = 24 * 60 * 60_000

/** How many uploads of one sender may be unfinished. */
const maxUnfinished = 100

/** What a sender says of a file: what it is called, and what it replaces. */
const saidOfFile = z.object({
  filename: z.string().default(''),
  replaces: z.string().optional(),
  expectedVersion: z.coerce.number().int().min(1).optional(),
})

/** What an upload came to, as the answer to its last part says it. */
interface Finished {
  readonly headers: Readonly<Record<string, string>>
  readonly status_code?: number
  readonly body?: string
}

const senderOf = ({ kind, id }: Actor): string => `${kind} ${id ?? ''}`

const isWhole = ({ size, offset }: Upload): boolean => size !== undefined && offset === size

/** Uploads by tus 1.0 that go on, in a folder until they are recorded; whoever begins one alone goes on with it. */
export class UnfinishedUploads {
  readonly #means: MediaMeans
  readonly #store: FileStore
  readonly #server: Server
  readonly #actors = new WeakMap<Request, Actor>()
  readonly #finishing = new Map<string, Promise<Finished>>()

  /** @param origins Of our own pages. */
  constructor(means: MediaMeans, origins: readonly string[]) {
    this.#means = means
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
      onUploadFinish: async (request, upload) => this.#finishOnce(upload, this.#sender(request)),
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
    const answer = await this.#server.handleWeb(request)
    if (!upload || !isWhole(upload) || request.method !== 'HEAD' || !answer.ok) return answer
    const { status_code: status = answer.status, headers } = await this.#finishOnce(upload, actor)
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
    return new Response(null, { status, headers: answer.headers })
  }

  /** Forgets what was begun long ago. */
  async sweep(): Promise<void> {
    await mkdir(this.#store.directory, { recursive: true })
    await this.#server.cleanUpExpiredUploads()
  }

  #sender(request: Request): Actor {
    const actor = this.#actors.get(request)
    if (!actor) throw new Error('an upload is sent by nobody')
    return actor
  }

  #finishOnce(upload: Upload, actor: Actor): Promise<Finished> {
    const running = this.#finishing.get(upload.id)
    if (running) return running
    const finishing = this.#finish(upload, actor).finally(() => this.#finishing.delete(upload.id))
    this.#finishing.set(upload.id, finishing)
    return finishing
  }

  /** Records a file that is there whole, and forgets what of it lay here unless it can be kept later. */
  async #finish({ id, metadata }: Upload, actor: Actor): Promise<Finished> {
    const { filename = '', replaces, expectedVersion } = saidOfFile.safeParse(metadata ?? {}).data ?? {}
    const file = {
      path: join(this.#store.directory, id),
      name: cutText(filename.trim(), 300) || 'Image',
      replaces:
        replaces === undefined || parseTypedId(replaces) === null
          ? null
          : { id: replaces, expectedVersion: expectedVersion ?? 0 },
    }
    try {
      const kept = await keepUpload(this.#means, file, { prisma: this.#means.prisma, actor, requestId: null })
      await this.#store.remove(id)
      return kept.ok ? recorded(kept.value) : refused(kept.failure)
    } catch (error) {
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

const notKept = answered(503, {
  code: 'service-unavailable',
  message: 'The file cannot be kept at the moment: send it again later.',
})
