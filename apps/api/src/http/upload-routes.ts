import { actorMay, type Actor } from '@sourceline/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { maxBytes, type MediaMeans } from '../modules/assets/public.ts'
import type { Identity } from '../modules/identity/public.ts'
import { refuseWhileAway, type Availability } from './availability.ts'
import { explainFailures, foreignOrigin, sendFailure, unauthenticated, type Explained } from './failures.ts'
import { isSameOrigin } from './same-origin.ts'
import { noSuchUpload } from './tus-refusals.ts'
import { UnfinishedUploads, uploadsPath } from './unfinished-uploads.ts'
import { sendWebResponse, webHeaders } from './web-request.ts'

/** By what files come in. */
export interface UploadParts {
  readonly means: MediaMeans
  readonly identity: Identity
  /** Of our own pages. */
  readonly origins: readonly string[]
  readonly availability: Availability
}

/** How often what is to be forgotten is looked for, in milliseconds. */
const sweeping = 60 * 60_000

/** Takes files in by tus 1.0, from those who may; whoever begins an upload alone goes on with it. */
export async function uploadRoutes(app: FastifyInstance, parts: UploadParts): Promise<void> {
  explainFailures(app, 'plain')
  refuseWhileAway(app, parts.availability, 'plain')
  const uploads = new UnfinishedUploads(parts.means, parts.identity, parts.origins)
  await uploads.sweep()
  const sweeper = setInterval(() => void uploads.sweep().catch((error: unknown) => app.log.error(error)), sweeping)
  app.addHook('onClose', () => clearInterval(sweeper))
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  const take = async (request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply) => {
    const headers = webHeaders(request)
    const actor = await parts.identity.actorOf(headers)
    const refusal = refusalFor(actor, headers, parts.origins)
    if (!actor || refusal) return sendFailure(reply, 'plain', refusal ?? unauthenticated)
    const { id } = request.params
    const upload = id === undefined ? null : await uploads.ofSender(id, actor)
    if (id !== undefined && !upload) return sendFailure(reply, 'plain', noSuchUpload)
    if (request.method === 'POST' && (await uploads.isFull(actor)))
      return sendFailure(reply, 'plain', tooManyUnfinished)
    const asked = tusRequest(request, headers, upload ? `${uploadsPath}/${upload.id}` : uploadsPath)
    return sendWebResponse(reply, await uploads.answer(asked, actor, upload))
  }
  const bodyLimit = maxBytes
  app.route({ method: ['OPTIONS', 'POST'], url: uploadsPath, bodyLimit, handler: take })
  app.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${uploadsPath}/:id`, bodyLimit, handler: take })
}

const mayNotUpload: Explained = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'Your role does not let you upload images. An administrator can change it.',
}

const tooManyUnfinished: Explained = {
  status: 429,
  code: 'TOO_MANY_REQUESTS',
  message: 'Too many of your uploads were not finished: cancel some, or wait a day.',
}

function refusalFor(actor: Actor | null, headers: Headers, origins: readonly string[]): Explained | null {
  if (!actor) return unauthenticated
  if (actor.kind === 'USER' && !isSameOrigin(headers, origins)) return foreignOrigin
  return actorMay(actor, 'asset:create') ? null : mayNotUpload
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
