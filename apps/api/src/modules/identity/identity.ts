import { Role, type Actor } from '@sourceline/domain'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { useApiToken } from './api-token.store.ts'
import { createAuth } from './auth.store.ts'
import { hashSecret } from './secret-token.ts'
import { noteUse } from './session.store.ts'

/** Who is asking, and the sign-in library's own routes. */
export interface Identity {
  /** Answers a request to the sign-in library. */
  handleSignIn(request: Request): Promise<Response>
  /** Opens a session as signing in does, its cookie in the answer's headers. A browser is told by the headers of its request. */
  openSession(headers: Headers, credentials: { email: string; password: string }): Promise<Response>
  /** The actor of a session cookie or a bearer token; null when neither is valid. A bearer token goes before a cookie. */
  actorOf(headers: Headers): Promise<Actor | null>
  /** Name and address of whom a session cookie signs in; null where it signs in nobody. */
  personOf(headers: Headers): Promise<{ readonly name: string; readonly email: string } | null>
}

/** Sets up sign-in over a database. */
export function createIdentity({
  prisma,
  clock,
  ...settings
}: {
  prisma: UseCaseContext['prisma']
  secret: string
  adminUrl: string
  trustedOrigins: readonly string[]
  log: Log
  clock: Clock
}): Identity {
  const auth = createAuth({ prisma, ...settings })
  const signedIn = async (headers: Headers) => {
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
    return found && !found.user.disabledAt ? found : null
  }
  return {
    handleSignIn: (request) => auth.handler(request),
    openSession: (headers, body) => auth.api.signInEmail({ body, headers, asResponse: true }),
    async actorOf(headers) {
      const authorization = headers.get('authorization')
      if (authorization !== null) return tokenActor(prisma, authorization, clock())
      const found = await signedIn(headers)
      if (!found || !Role.has(found.user.role)) return null
      const { id, name, role } = found.user
      await noteUse(prisma, found.session, clock())
      return { kind: 'USER', id, name, role, sessionId: found.session.id }
    },
    personOf: async (headers) => (await signedIn(headers))?.user ?? null,
  }
}

async function tokenActor(prisma: UseCaseContext['prisma'], authorization: string, now: Date): Promise<Actor | null> {
  const secret = /^Bearer +(sl_[\w-]{43})$/i.exec(authorization)?.[1]
  const token = secret ? await useApiToken(prisma, hashSecret(secret), now) : null
  if (!token) return null
  const { maker, ...own } = token
  return { kind: 'TOKEN', ...own, ...(maker ? { maker } : {}) }
}
