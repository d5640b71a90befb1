import { join } from 'node:path'
import { actorMay, type Actor } from '@sourceline/domain'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { keepUpload, maxBytes, type MediaMeans, type Uploaded } from '../modules/assets/public.ts'
import type { Identity } from '../modules/identity/public.ts'
import { cutText } from '../platform/cut-text.work.ts'
import { refusalOf, type Failure } from '../platform/failure.ts'
import { newUuid, parseTypedId, typedId } from '../platform/ids.ts'
import { ObjectStoreError } from '../platform/objects/object-store.ts'
import { codeForPrograms } from '../platform/refusals/define-refusals.ts'
import { refuseWhileAway, type Availability } from './availability.ts'
import { explainFailures, foreignOrigin, sendFailure, unauthenticated, type Explained } from './failures.ts'
import { isSameOrigin } from './same-origin.ts'
import { sendWebResponse, webHeaders } from './web-request.ts'

/** By what files come in. */
export interface UploadParts {
  readonly means: MediaMeans
  readonly identity: Identity
  /** Of our own pages. */
  readonly origins: readonly string[]
  readonly availability: Availability
}

/** After how many milliseconds what was begun and not finished is forgotten. */
const patience = 24 * 60 * 60_000

/** How often what is to be forgotten is looked for, in milliseconds. */
const sweeping = 60 * 60_000

const path = '/media/uploads'

/** What a sender says of a file: what it is called, and what it replaces. */
const saidOfFile = z.object({
  filename: z.string().default(''),
  replaces: z.string().optional(),
  expectedVersion: z.coerce.number().int().min(1).optional(),
})

/** Takes files in by tus 1.0, from those who may; whoever begins an upload alone goes on with it. */
export async function uploadRoutes(app: FastifyInstance, parts: UploadParts): Promise<void> {
  explainFailures(app, 'plain')
  refuseWhileAway(app, parts.availability, 'plain')
  const actors = new WeakMap<Request, Actor>()
  const { store, server } = tusServer(parts.means, parts.origins, (request) => actors.get(request))
  let swept = 0
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  const take = async (request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply) => {
    const headers = webHeaders(request)
    const actor = await parts.identity.actorOf(headers)
    const refusal = refusalFor(actor, headers, parts.origins)
    if (!actor || refusal) return sendFailure(reply, 'plain', refusal ?? unauthenticated)
    const { id } = request.params
    if (id !== undefined && !(await isOwn(store, id, actor))) return sendFailure(reply, 'plain', noSuchUpload)
    if (Date.now() - swept > sweeping) {
      swept = Date.now()
      await server.cleanUpExpiredUploads()
    }
    const asked = tusRequest(request, headers, id === undefined ? path : `${path}/${id}`)
    actors.set(asked, actor)
    return sendWebResponse(reply, await server.handleWeb(asked))
  }
  const bodyLimit = maxBytes
  app.route({ method: ['OPTIONS', 'POST'], url: path, bodyLimit, handler: take })
  app.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${path}/:id`, bodyLimit, handler: take })
}

const noSuchUpload: Explained = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is no such upload, or no longer: send the file again.',
}

const mayNotUpload: Explained = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'Your role does not let you upload images. An administrator can change it.',
}

function refusalFor(actor: Actor | null, headers: Headers, origins: readonly string[]): Explained | null {
  if (!actor) return unauthenticated
  if (actor.kind === 'USER' && !isSameOrigin(headers, origins)) return foreignOrigin
  return actorMay(actor, 'asset:create') ? null : mayNotUpload
}

const senderOf = ({ kind, id }: Actor): string => `${kind} ${id ?? ''}`

async function isOwn(store: FileStore, id: string, actor: Actor): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  const upload = await store.getUpload(id).catch(() => null)
  return upload?.metadata?.['sender'] === senderOf(actor)
}

/**
 * A request as the protocol's library takes it, its body still on the way; by the request itself it hears of its end. The library
 * finds the upload by the end of the address, whatever stands before: it is given the one that was checked, and no more.
 */
function tusRequest({ raw, method }: FastifyRequest, headers: Headers, address: string): Request {
  const hasBody = method === 'PATCH' || method === 'POST'
  const body: RequestInit = hasBody ? { body: ReadableStream.from(raw), duplex: 'half' } : {}
  const request = new Request(new URL(address, 'http://localhost'), { method, headers, ...body })
  return Object.assign(request, { runtime: { node: { req: raw } } })
}

function tusServer(means: MediaMeans, origins: readonly string[], actorOf: (request: Request) => Actor | undefined) {
  const store = new FileStore({ directory: join(means.folder, 'uploads'), expirationPeriodInMilliseconds: patience })
  const server = new Server({
    path,
    datastore: store,
    maxSize: maxBytes,
    relativeLocation: true,
    allowedOrigins: [...origins],
    namingFunction: () => newUuid(),
    exposedHeaders: ['Sourceline-Asset', 'Sourceline-Asset-New'],
    onUploadCreate: async (request, { metadata }) => {
      const actor = actorOf(request)
      return { metadata: { ...metadata, sender: actor ? senderOf(actor) : '' } }
    },
    onUploadFinish: async (request, upload) => {
      const actor = actorOf(request)
      if (!actor) throw new Error('an upload was finished by nobody')
      return finish(means, store, upload, actor)
    },
  })
  return { store, server }
}

/** Records a file that is there whole, and forgets what of it lay here. */
async function finish(means: MediaMeans, store: FileStore, { id, metadata }: Upload, actor: Actor) {
  const said = saidOfFile.safeParse(metadata ?? {})
  const { filename = '', replaces, expectedVersion } = said.data ?? {}
  const replaced = replaces === undefined ? null : parseTypedId(replaces)
  const name = cutText(filename.trim(), 300) || 'Image'
  try {
    const kept = await keepUpload(
      means,
      {
        path: join(store.directory, id),
        name,
        replaces: replaced && { id: replaces ?? '', expectedVersion: expectedVersion ?? 0 },
      },
      { prisma: means.prisma, actor, requestId: null },
    )
    return kept.ok ? recorded(kept.value) : refused(kept.failure)
  } catch (error) {
    if (error instanceof ObjectStoreError) return notKept
    throw error
  } finally {
    await store.remove(id)
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
