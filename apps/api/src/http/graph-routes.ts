import { fastifyApolloHandler } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import type { Actor } from '@sourceline/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Identity } from '../modules/identity/public.ts'
import { admit, admitByAddress, editorsPlaces } from './admit.ts'
import { refuseWhileAway, type Availability } from './availability.ts'
import { readExplorer } from './explorer.ts'
import { exposedHeaders } from './exposed-headers.ts'
import { explainFailures, foreignOrigin, sendFailure, unauthenticated } from './failures.ts'
import { explainGraph } from './graph-page.ts'
import type { Graphs } from './graphs.ts'
import type { AnsweredFirst } from './answered-first.ts'
import type { DeliveryAnswers } from './delivery-answers.ts'
import type { Outgoing } from './kept-answer.ts'
import { questionByGet, searchOf } from './plain-get.ts'
import { questionOfBody } from './plain-post.ts'
import { refuseMalformedRetryKeys, retryKeyOf } from './retry-key.ts'
import { isSameOrigin } from './same-origin.ts'
import type { ToldChanges } from './told-changes.ts'
import { refuseMalformedExtensions } from './well-formed.ts'
import { webHeaders } from './web-request.ts'
import { whenOver } from './when-over.ts'

/** How large a body may be, in bytes. Editorial ones hold whole texts, which are refused by their own rule from 5 MB on. */
const bodyLimits = { delivery: 256 * 1024, editorial: 8 * 1024 * 1024 } as const

/** The graph that anybody may read, from any page; below an address of its own, since only there pages of others may ask. */
export async function deliveryRoutes(
  app: FastifyInstance,
  {
    answers,
    first,
    told,
    schemaText,
    availability,
  }: {
    answers: DeliveryAnswers
    /** What is tried before the framework, if anything is. */
    first: AnsweredFirst | null
    told: ToldChanges | null
    schemaText: string
    availability: Availability
  },
): Promise<void> {
  explainFailures(app, 'graphql')
  // Before anything refuses: the pages of others may read why.
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD', 'POST'], exposedHeaders, maxAge: 86_400 })
  refuseWhileAway(app, availability, 'graphql')
  app.addHook('onRequest', async ({ raw }) => first?.rethrow(raw))
  refuseMalformedExtensions(app)
  explainGraph(app, schemaText, readExplorer())
  const bodies = keepBodies(app)
  if (told) tellChanges(app, told)
  app.get('', async (request, reply) => {
    const search = searchOf(request.url)
    const asked = { method: 'GET', accept: request.headers.accept, contentType: undefined, text: search } as const
    const answer = await answers.answer(request, asked, () => questionByGet(search))
    return send(reply, answers.outgoing(answer, request.headers))
  })
  app.route({
    method: 'POST',
    url: '',
    bodyLimit: bodyLimits.delivery,
    handler: async (request, reply) => {
      const { body } = request
      const { accept, 'content-type': contentType } = request.headers
      const asked = {
        method: 'POST',
        accept,
        contentType,
        text: bodies.get(request.raw)?.toString('latin1') ?? null,
      } as const
      const answer = await answers.answer(request, asked, () => questionOfBody(body))
      return send(reply, answers.outgoing(answer, request.headers))
    },
  })
}

/** Tells caches elsewhere what has changed. Their asking is not logged: they never cease. */
function tellChanges(app: FastifyInstance, told: ToldChanges): void {
  app.get<{ Querystring: { after?: string } }>(
    '/changes',
    { logLevel: 'warn' },
    async ({ query: { after } }, reply) => {
      const answer = await told.since(typeof after === 'string' ? after : null)
      if (answer) return answer
      return sendFailure(reply.header('retry-after', '1'), 'plain', {
        status: 503,
        code: 'SERVICE_UNAVAILABLE',
        message: 'Not every change is heard of at the moment: give nothing that you keep, and ask again.',
      })
    },
  )
}

/** Keeps the bytes of the bodies that are read as JSON, by their request. */
function keepBodies(app: FastifyInstance): WeakMap<FastifyRequest['raw'], Buffer> {
  const bodies = new WeakMap<FastifyRequest['raw'], Buffer>()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = Buffer.from(body)
    bodies.set(request.raw, bytes)
    void parse(request, bytes.toString(), done)
  })
  return bodies
}

function send(reply: FastifyReply, { status, headers, bytes }: Outgoing): FastifyReply {
  for (let index = 0; index < headers.length; index += 2) reply.header(headers[index] ?? '', headers[index + 1])
  return reply.code(status).send(bytes ?? undefined)
}

/** The graph of those who are signed in, by cookie from our own pages or by bearer token. */
export async function editorialRoutes(
  app: FastifyInstance,
  {
    graphs,
    identity,
    origins,
    availability,
  }: { graphs: Graphs; identity: Identity; origins: readonly string[]; availability: Availability },
): Promise<void> {
  const actors = new WeakMap<FastifyRequest, Actor>()
  explainFailures(app, 'graphql')
  refuseWhileAway(app, availability, 'graphql')
  const places = editorsPlaces()
  admitByAddress(app, places.byAddress)
  refuseMalformedExtensions(app)
  refuseMalformedRetryKeys(app)
  app.route({
    method: ['GET', 'POST'],
    url: '/editorial/graphql',
    bodyLimit: bodyLimits.editorial,
    onRequest: async (request, reply) => {
      const headers = webHeaders(request)
      const actor = await identity.actorOf(headers)
      if (!actor) return sendFailure(reply, 'graphql', unauthenticated)
      if (actor.kind === 'USER' && !isSameOrigin(headers, origins)) return sendFailure(reply, 'graphql', foreignOrigin)
      if (!admit(places.bySender, `${actor.kind} ${actor.id ?? ''}`, reply)) return reply
      actors.set(request, actor)
      return undefined
    },
    handler: fastifyApolloHandler(graphs.editorial, {
      context: (request, reply) =>
        Promise.resolve(
          graphs.editorialContext(
            { id: request.id, retryKey: retryKeyOf(request) },
            signedIn(actors, request),
            hangingUp(reply),
          ),
        ),
    }),
  })
}

/** A signal that is given when whoever asked hangs up before the answer is sent. */
function hangingUp(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  whenOver(reply.request, reply, () => {
    if (reply.raw.writableFinished) return
    const extensions = { code: 'CLIENT_CLOSED_REQUEST' }
    controller.abort(new GraphQLError('Whoever asked has hung up.', { extensions }))
  })
  return controller.signal
}

function signedIn(actors: WeakMap<FastifyRequest, Actor>, request: FastifyRequest): Actor {
  const actor = actors.get(request)
  if (!actor) throw new Error('a request reached the editorial graph without an actor')
  return actor
}
