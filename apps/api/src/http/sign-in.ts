import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { codeForPrograms } from '../platform/refusals/define-refusals.ts'
import { acceptSetUp, setUpOffer, type Identity } from '../modules/identity/public.ts'
import type { UseCaseContext } from '../platform/use-case.ts'
import { refuseWhileAway, type Availability } from './availability.ts'
import { explainFailures, sendFailure } from './failures.ts'
import { sendWebResponse, webRequest } from './web-request.ts'

/** What of the sign-in library is open; everything else of it stays shut. */
const openRoutes = [
  { method: 'POST', url: '/api/auth/sign-in/email', limited: true },
  { method: 'POST', url: '/api/auth/sign-out', limited: false },
  { method: 'GET', url: '/api/auth/get-session', limited: false },
  { method: 'POST', url: '/api/auth/change-password', limited: true },
] as const

/**
 * How many attempts a window of some milliseconds allows: on one account from one network address, from
 * an address, and on an account from everywhere, because an address can be made up on the way.
 */
const attempts = { window: 60_000, perAccount: 30, perAddress: 150, perAccountEverywhere: 90 }

interface Limits {
  readonly preHandler: preHandlerAsyncHookHandler
}

/** What refuses attempts beyond those that a window allows. */
function limitsOf(app: FastifyInstance): Limits {
  const perAddress = app.createRateLimit({
    max: attempts.perAddress,
    timeWindow: attempts.window,
    keyGenerator: ({ ip }) => ip,
  })
  const perAccount = app.createRateLimit({
    max: attempts.perAccount,
    timeWindow: attempts.window,
    keyGenerator: (request) => `${request.ip} ${accountOf(request)}`,
  })
  const everywhere = app.createRateLimit({
    max: attempts.perAccountEverywhere,
    timeWindow: attempts.window,
    keyGenerator: (request) => accountOf(request) || request.ip,
  })
  return {
    preHandler: async (request, reply) => {
      const counts = await Promise.all([perAddress(request), perAccount(request), everywhere(request)])
      const wait = Math.max(...counts.map((count) => (!count.isAllowed && count.isExceeded ? count.ttlInSeconds : 0)))
      if (wait === 0) return undefined
      reply.header('retry-after', wait)
      return sendFailure(reply, 'plain', {
        status: 429,
        code: 'TOO_MANY_REQUESTS',
        message: `Too many attempts. Try again in ${wait} seconds.`,
      })
    },
  }
}

/** Routes by which people sign in, sign out and set up, with attempts counted per account and per address. */
export async function signInRoutes(
  app: FastifyInstance,
  {
    identity,
    prisma,
    adminUrl,
    availability,
  }: {
    identity: Identity
    prisma: UseCaseContext['prisma']
    adminUrl: string
    availability: Availability
  },
): Promise<void> {
  explainFailures(app, 'plain')
  refuseWhileAway(app, availability, 'plain')
  await app.register(rateLimit, { global: false })
  const limits = limitsOf(app)
  for (const { method, url, limited } of openRoutes) {
    app.route({
      method,
      url,
      ...(limited ? limits : {}),
      handler: async (request, reply) =>
        sendWebResponse(reply, await identity.handleSignIn(webRequest(request, adminUrl))),
    })
  }
  setUpRoutes(app, prisma, limits)
}

/** Routes that a set-up link leads to: what it offers, and taking it up. */
function setUpRoutes(app: FastifyInstance, prisma: UseCaseContext['prisma'], limits: Limits): void {
  app.post('/api/set-up/check', limits, async ({ body }, reply) => {
    const token = textOf(body, 'token')
    const offer = token !== '' && token.length <= 200 ? await setUpOffer(prisma, token) : null
    if (offer) return reply.send(offer)
    return sendFailure(reply, 'plain', {
      status: 410,
      code: 'GONE',
      message: 'This link has been used or has expired. Ask for a new one.',
    })
  })
  app.post('/api/set-up', limits, async (request, reply) => {
    const context = {
      prisma,
      actor: { kind: 'SYSTEM', id: null, name: 'Set-up link', role: 'ADMINISTRATOR' },
      requestId: request.id,
    } as const
    const result = await acceptSetUp(context, request.body)
    if (result.ok) return reply.code(201).send({ name: result.value.user.name, email: result.value.user.email })
    const { failure } = result
    if (failure.kind === 'validation')
      return reply.code(400).send({
        message: 'Some of this cannot be taken as it is. See what is said of each field.',
        issues: failure.issues.map((issue) => ({ ...issue, code: codeForPrograms(issue.code) })),
      })
    if (failure.kind === 'not-found')
      return sendFailure(reply, 'plain', { status: 410, code: 'GONE', message: failure.message })
    throw new Error(`a set-up link failed with ${failure.kind}`)
  })
}

function accountOf({ body }: FastifyRequest): string {
  return textOf(body, 'email').toLowerCase().slice(0, 254)
}

function textOf(body: unknown, field: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined
  return typeof value === 'string' ? value : ''
}
