import { fastifyApolloHandler } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import type { Actor } from '@sourceline/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Question } from '../graphql/known-documents.ts'
import type { Identity } from '../modules/identity/public.ts'
import { refuseWhileAway, type Availability } from './availability.ts'
import { readExplorer } from './explorer.ts'
import { explainFailures, sendFailure } from './failures.ts'
import { explainGraph } from './graph-page.ts'
import type { Graphs } from './graphs.ts'
import { DeliveryAnswers } from './delivery-answers.ts'
import { answerPlainGet } from './plain-get.ts'
import { refuseMalformedRetryKeys, retryKeyOf } from './retry-key.ts'
import { isSameOrigin } from './same-origin.ts'
import { refuseMalformedExtensions } from './well-formed.ts'
import { webHeaders } from './web-request.ts'

/** How large a body may be, in bytes. Editorial ones hold whole texts, which are refused by their own rule from 5 MB on. */
const bodyLimits = { delivery: 256 * 1024, editorial: 8 * 1024 * 1024 } as const

/** The graph that anybody may read, from any page; below an address of its own, since only there pages of others may ask. */
export async function deliveryRoutes(
  app: FastifyInstance,
  { graphs, availability }: { graphs: Graphs; availability: Availability },
): Promise<void> {
  explainFailures(app, 'graphql')
  refuseWhileAway(app, availability, 'graphql')
  refuseMalformedExtensions(app)
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD', 'POST'], maxAge: 86_400 })
  explainGraph(app, graphs.deliverySchemaText, readExplorer())
  const answers = new DeliveryAnswers(graphs)
  app.get('', (request, reply) => answerPlainGet(request, reply, answers, graphs))
  app.route({
    method: 'POST',
    url: '',
    bodyLimit: bodyLimits.delivery,
    handler: async (request, reply) => {
      const { status, headers, body } = await answers.answer(
        request,
        { asked: { method: 'POST', search: '', body: request.body }, question: questionOf(request.body) },
        () => Promise.resolve(graphs.deliveryContext(request)),
      )
      return reply.headers(headers).code(status).send(body)
    },
  })
}

/** The question of a body; null where it is none. */
const questionOf = (body: unknown): Question | null =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null

/** The graph of those who are signed in, by cookie from our own pages or by bearer token. */
export function editorialRoutes(
  app: FastifyInstance,
  {
    graphs,
    identity,
    origins,
    availability,
  }: { graphs: Graphs; identity: Identity; origins: readonly string[]; availability: Availability },
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  explainFailures(app, 'graphql')
  refuseWhileAway(app, availability, 'graphql')
  refuseMalformedExtensions(app)
  refuseMalformedRetryKeys(app)
  app.route({
    method: ['GET', 'POST'],
    url: '/editorial/graphql',
    bodyLimit: bodyLimits.editorial,
    onRequest: async (request, reply) => {
      const headers = webHeaders(request)
      const actor = await identity.actorOf(headers)
      if (!actor)
        return sendFailure(reply, 'graphql', {
          status: 401,
          code: 'UNAUTHENTICATED',
          message: 'Sign in, or send a valid token.',
        })
      if (actor.kind === 'USER' && !isSameOrigin(headers, origins)) {
        return sendFailure(reply, 'graphql', {
          status: 403,
          code: 'FORBIDDEN_ORIGIN',
          message: "A session works from the newsroom's own pages only.",
        })
      }
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
function hangingUp({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (raw.writableFinished) return
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
