import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codeForPrograms } from '../platform/refusals/define-refusals.ts'
import {
  acceptSetUp,
  askForReset,
  changePassword,
  setUpOffer,
  type Attempt,
  type GuessGuard,
  type Identity,
  type KnownDevices,
} from '../modules/identity/public.ts'
import type { Failure } from '../platform/failure.ts'
import type { UseCaseContext } from '../platform/use-case.ts'
import { refuseWhileAway, type Availability } from './availability.ts'
import { explainFailures, foreignOrigin, sendFailure, unauthenticated } from './failures.ts'
import { isSameOrigin } from './same-origin.ts'
import { sendWebResponse, webRequest } from './web-request.ts'

/** By what people come in. */
interface Doors {
  readonly identity: Identity
  readonly guard: GuessGuard
  readonly devices: KnownDevices
  readonly prisma: UseCaseContext['prisma']
  readonly adminUrl: string
  /** Of our own pages. */
  readonly origins: readonly string[]
}

/** What of the sign-in library is open besides signing in; everything else of it stays shut. */
const openRoutes = [
  { method: 'POST', url: '/api/auth/sign-out' },
  { method: 'GET', url: '/api/auth/get-session' },
] as const

/** Routes by which people sign in, sign out and set up. Whoever guesses is slowed down. */
export async function signInRoutes(
  app: FastifyInstance,
  { availability, ...doors }: Doors & { availability: Availability },
): Promise<void> {
  explainFailures(app, 'plain')
  refuseWhileAway(app, availability, 'plain')
  const { identity, adminUrl } = doors
  for (const { method, url } of openRoutes) {
    app.route({
      method,
      url,
      handler: async (request, reply) =>
        sendWebResponse(reply, await withoutToken(await identity.handleSignIn(webRequest(request, adminUrl)))),
    })
  }
  app.post('/api/auth/sign-in/email', (request, reply) => signIn(request, reply, doors))
  app.post('/api/auth/change-password', (request, reply) => changeOwnPassword(request, reply, doors))
  setUpRoutes(app, doors)
  forgotPasswordRoute(app, doors)
}

/** Signs in by password. The device is known from then on: attempts from it are no longer counted with those of strangers. */
async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  { identity, guard, devices, adminUrl }: Doors,
): Promise<FastifyReply> {
  const email = accountOf(request)
  const device = await devices.recognize(request.headers.cookie ?? '', email)
  return guarded(reply, guard.admit({ email, address: request.ip, device }), async (attempt) => {
    const response = await identity.handleSignIn(webRequest(request, adminUrl))
    const known = response.ok ? await devices.introduce(email) : null
    if (known) response.headers.append('set-cookie', known)
    if (response.ok) await attempt.succeeded()
    else if (response.status !== 401) await attempt.cameToNothing()
    return sendWebResponse(reply, await withoutToken(response))
  })
}

/**
 * Changes the password of whoever is signed in and knows the present one. A wrong one is counted as a wrong sign-in is: a
 * session that was left open guesses no faster than a stranger. Every session ends, and the browser that asks is given a
 * new one.
 */
async function changeOwnPassword(request: FastifyRequest, reply: FastifyReply, doors: Doors): Promise<FastifyReply> {
  const { identity, guard, devices, prisma, adminUrl, origins } = doors
  const { headers } = webRequest(request, adminUrl)
  const actor = await identity.actorOf(headers)
  if (!actor) return sendFailure(reply, 'plain', unauthenticated)
  if (!isSameOrigin(headers, origins)) return sendFailure(reply, 'plain', foreignOrigin)
  const email = (await identity.personOf(headers))?.email ?? ''
  const device = await devices.recognize(request.headers.cookie ?? '', email)
  return guarded(reply, guard.admit({ email, address: request.ip, device }), async (attempt) => {
    const changed = await changePassword({ prisma, actor, requestId: request.id }, request.body)
    if (!changed.ok) {
      if (!isWrongPassword(changed.failure)) await attempt.cameToNothing()
      return notTaken(reply, changed.failure)
    }
    await attempt.succeeded()
    const password = textOf(request.body, 'newPassword')
    // It is changed by now: whoever cannot be signed in at this moment does so anew.
    const session = await identity.openSession(headers, { email, password }).catch(() => null)
    const { name } = changed.value.user
    return reply.header('set-cookie', session?.headers.getSetCookie() ?? []).send({ name, email })
  })
}

const isWrongPassword = (failure: Failure): boolean =>
  failure.kind === 'validation' && failure.issues.some(({ code }) => code === 'password-wrong')

/** Does what an attempt is for once it is admitted. An error takes it back: an attempt that the database cut off is none. */
async function guarded(
  reply: FastifyReply,
  admission: ReturnType<GuessGuard['admit']>,
  work: (attempt: Attempt) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const admitted = await admission
  if ('wait' in admitted) return tooMany(reply, admitted.wait)
  try {
    return await work(admitted.attempt)
  } catch (error) {
    await admitted.attempt.cameToNothing().catch(() => undefined)
    throw error
  }
}

const tooMany = (reply: FastifyReply, wait: number): FastifyReply =>
  sendFailure(reply.header('retry-after', wait), 'plain', {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message: `Too many attempts. Try again in ${spoken(wait)}.`,
  })

const spoken = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  if (seconds > 90) return `${minutes} minutes`
  return seconds === 1 ? 'a second' : `${seconds} seconds`
}

/** Routes that a set-up link leads to: what it offers, and taking it up. */
function setUpRoutes(app: FastifyInstance, { prisma, guard, devices }: Doors): void {
  app.post('/api/set-up/check', ({ body, ip }, reply) =>
    guarded(reply, guard.admit({ address: ip }), async (attempt) => {
      const token = textOf(body, 'token')
      const offer = token !== '' && token.length <= 200 ? await setUpOffer(prisma, token) : null
      if (!offer) return linkSpent(reply, 'This link has been used or has expired. Ask for a new one.')
      await attempt.cameToNothing()
      return reply.send(offer)
    }),
  )
  app.post('/api/set-up', ({ body, ip, id: requestId }, reply) =>
    guarded(reply, guard.admit({ address: ip }), async (attempt) => {
      const context = {
        prisma,
        actor: { kind: 'SYSTEM', id: null, name: 'Set-up link', role: 'ADMINISTRATOR' },
        requestId,
      } as const
      const result = await acceptSetUp(context, body)
      if (result.ok) {
        await attempt.succeeded()
        const { name, email } = result.value.user
        const known = await devices.introduce(email)
        if (known) reply.header('set-cookie', known)
        return reply.code(201).send({ name, email })
      }
      const { failure } = result
      if (failure.kind === 'not-found') return linkSpent(reply, failure.message)
      await attempt.cameToNothing()
      return notTaken(reply, failure)
    }),
  )
}

/**
 * The route by which somebody who forgot a password asks for a link. The answer is the same whoever the address belongs
 * to. Each asking counts like a wrong password of its network address, whatever comes of it.
 */
function forgotPasswordRoute(app: FastifyInstance, { prisma, guard }: Doors): void {
  app.post('/api/forgot-password', (request, reply) =>
    guarded(reply, guard.admit({ address: request.ip }), async () => {
      await askForReset(prisma, accountOf(request).trim())
      return reply.code(202).send({
        message:
          'If somebody signs in by this address, a mail with a link is on its way. It works once, for a short time.',
      })
    }),
  )
}

/** Why a password, or what comes with it, is not taken. */
function notTaken(reply: FastifyReply, failure: Failure): FastifyReply {
  if (failure.kind === 'too-many-requests') return tooMany(reply, failure.retryAfter)
  if (failure.kind === 'forbidden')
    return sendFailure(reply, 'plain', {
      status: 403,
      code: codeForPrograms(failure.code),
      message: failure.message,
    })
  if (failure.kind !== 'validation') throw new Error(`a password was refused with ${failure.kind}`)
  return reply.code(400).send({
    message: 'Some of this cannot be taken as it is. See what is said of each field.',
    issues: failure.issues.map((issue) => ({ ...issue, code: codeForPrograms(issue.code) })),
  })
}

const linkSpent = (reply: FastifyReply, message: string): FastifyReply =>
  sendFailure(reply, 'plain', { status: 410, code: 'GONE', message })

/** An answer of the sign-in library without the session's token, which is the cookie's alone. */
async function withoutToken(response: Response): Promise<Response> {
  const text = await response.text()
  if (!response.headers.get('content-type')?.startsWith('application/json')) return new Response(text || null, response)
  const body: unknown = JSON.parse(text, (name, value: unknown) => (name === 'token' ? undefined : value))
  return new Response(JSON.stringify(body), response)
}

/** The address by which somebody says they sign in; empty where it holds what no address holds, and no column can. */
function accountOf({ body }: FastifyRequest): string {
  const email = textOf(body, 'email').toLowerCase().slice(0, 254)
  return /\p{Cc}/u.test(email) ? '' : email
}

function textOf(body: unknown, field: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined
  return typeof value === 'string' ? value : ''
}
