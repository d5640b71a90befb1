import type { Actor } from '@sourceline/domain'
import { holdsAlready } from '@sourceline/kept-answers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseIdInAnswer, type RecordAt } from '../graphql/moment.ts'
import { placeOf, type Identity } from '../modules/identity/public.ts'
import {
  imageFile,
  isFileStruck,
  keptRenditionOf,
  makeRendition,
  mediaTypes,
  recipeNamed,
  type ImageFile,
  type MediaMeans,
  type Recipe,
  type RenditionFailure,
} from '../modules/assets/public.ts'
import { Admission } from '../platform/admission.ts'
import type { Clock } from '../platform/clock.ts'
import { typedId } from '../platform/ids.ts'
import type { Reads } from '../platform/reads/reads.ts'
import { withPlace } from './admit.ts'
import { refuseWhileAway, type Availability } from './availability.ts'
import { explainFailures, sendFailure, type Explained } from './failures.ts'
import { webHeaders } from './web-request.ts'

/** What images are shown by. */
export interface MediaParts {
  readonly means: MediaMeans
  readonly identity: Identity
  readonly availability: Availability
  readonly clock: Clock
  /** What readers see, now or at a moment of the past. */
  readonly readersReads: (asOf: Date | null) => Reads
  /** What somebody of the newsroom sees. */
  readonly newsroomReads: (actor: Actor) => Reads
}

/** In seconds: a year, which is as long as anything may be kept. */
const aYear = 31_536_000

/** Images that are kept take milliseconds; those that are made wait in a line of their own. */
const places = new Admission({ most: 128, least: 128, target: Infinity })

/** Nothing of media is a page, whatever its bytes are taken for: it runs, loads and frames nothing. */
const mediaHeaders = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' }

/** An image that whoever asks may see. */
interface Seen {
  readonly file: ImageFile
  /** Readers see it, so that everybody may keep it. */
  readonly isPublic: boolean
}

interface Address {
  readonly image: string
  readonly version: string
  readonly name: string
}

/** The renditions of images: for everybody where readers see the image, else for those who are signed in. */
export async function mediaRoutes(app: FastifyInstance, parts: MediaParts): Promise<void> {
  explainFailures(app, 'plain')
  refuseWhileAway(app, parts.availability, 'plain')
  app.get<{ Params: Address }>('/media/:image/:version/:name', async (request, reply) => {
    const { image, version, name } = request.params
    const id = parseIdInAnswer(image)
    if (id?.prefix !== 'asset') return gone(reply)
    if (name === 'original') return sendOriginal(request, reply, parts, { id, version })
    const seen = await imageSeen(request, parts, id, version)
    const recipe = seen && recipeNamed(name, seen.file)
    if (!seen || !recipe) return gone(reply)
    return sendRendition(request, reply, parts, { ...seen, id: id.uuid, recipe })
  })
}

const gone = (reply: FastifyReply): FastifyReply =>
  sendFailure(reply, 'plain', { status: 404, code: 'NOT_FOUND', message: 'There is no such image, or no longer.' })

const struck: Explained = {
  status: 410,
  code: 'REDACTED',
  message:
    'A redaction struck something of this image, which its file may say as well: it is shown without what files say of themselves alone.',
}

async function imageSeen(
  request: FastifyRequest,
  parts: MediaParts,
  id: RecordAt,
  version: string,
): Promise<Seen | null> {
  const shown = await imageFile(parts.readersReads(id.moment), id.uuid, version)
  if (shown) return { file: shown, isPublic: true }
  const file = await newsroomFile(request, parts, id, version)
  return file && { file, isPublic: false }
}

async function newsroomFile(
  request: FastifyRequest,
  { identity, newsroomReads }: MediaParts,
  id: RecordAt,
  version: string,
): Promise<ImageFile | null> {
  const actor = await identity.actorOf(webHeaders(request))
  return actor && imageFile(newsroomReads(actor), id.uuid, version)
}

/**
 * How long an answer may be kept: the bytes at an address never change, but the rights to show them may end. By its tag,
 * caches forget an image that was taken down.
 */
function keepingHeaders({ file: { endsIn }, isPublic }: Seen, id: string): Record<string, string> {
  if (!isPublic) return { 'cache-control': 'private, max-age=300', 'cross-origin-resource-policy': 'same-origin' }
  const tag = typedId('asset', id)
  const maxAge = Math.max(0, Math.floor(Math.min(aYear, endsIn ?? aYear)))
  return {
    'cache-control': `public, max-age=${maxAge}, immutable`,
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'surrogate-key': tag,
    'cache-tag': tag,
  }
}

async function sendRendition(
  request: FastifyRequest,
  reply: FastifyReply,
  { means, clock }: MediaParts,
  { id, recipe, ...seen }: Seen & { readonly id: string; readonly recipe: Recipe },
): Promise<FastifyReply> {
  const kept = await withPlace(places, request.ip, () => keptRenditionOf(means, seen.file, recipe))
  const asked = { client: placeOf(request.ip), now: clock() }
  const shown = kept ?? (await makeRendition(means, seen.file, recipe, asked))
  if (!shown.ok) return sendFailure(reply, 'plain', explained(shown.failure))
  const { sha256, size } = shown.value
  const etag = `"${sha256}"`
  const headers = { ...mediaHeaders, ...keepingHeaders(seen, id), etag }
  if (holdsAlready(request.headers, etag)) return reply.headers(headers).code(304).send()
  const content = request.method === 'HEAD' ? null : await means.objects.read(shown.value)
  if (content && !content.ok) return sendFailure(reply, 'plain', explained(content.failure))
  reply.headers({ ...headers, 'content-type': mediaTypes[recipe.format], 'content-length': size })
  return reply.header('content-disposition', 'inline').send(content?.value)
}

/** The file as it was uploaded, which says where it was taken: for the newsroom, and never shown in a page. */
async function sendOriginal(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: MediaParts,
  { id, version }: { readonly id: RecordAt; readonly version: string },
): Promise<FastifyReply> {
  const actor = await parts.identity.actorOf(webHeaders(request))
  const reads = actor && parts.newsroomReads(actor)
  const file = reads && (await imageFile(reads, id.uuid, version))
  if (!file) return gone(reply)
  if (await isFileStruck(reads, file.sha256)) return sendFailure(reply, 'plain', struck)
  const content = await parts.means.objects.read({ prefix: 'media', sha256: file.sha256 })
  if (!content.ok) return sendFailure(reply, 'plain', explained(content.failure))
  reply.headers({
    ...mediaHeaders,
    ...keepingHeaders({ file, isPublic: false }, id.uuid),
    'content-type': file.mediaType,
    'content-disposition': 'attachment',
  })
  return reply.send(content.value)
}

function explained(failure: RenditionFailure): Explained {
  if (failure.kind === 'absent' || failure.kind === 'damaged')
    return { status: 500, code: 'MEDIA_LOST', message: 'The file of this image is lost: bring it back from a backup.' }
  if (failure.kind === 'too-complex')
    return { status: 500, code: 'MEDIA_TOO_LARGE', message: 'The image takes too long to be made smaller.' }
  return { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'The image cannot be shown at the moment: try again.' }
}
