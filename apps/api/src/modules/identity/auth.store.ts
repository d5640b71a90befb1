import type { PrismaClient } from '@sourceline/database'
import { betterAuth } from 'better-auth/minimal'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Log } from '../../platform/log.ts'
import { newUuid } from '../../platform/ids.ts'
import { hashingSessionTokens } from './hashed-sessions.ts'
import { longestPassword } from './password.ts'

const day = 24 * 60 * 60

/** Sets up sign-in by e-mail and password, with a session cookie on the admin's origin. Nobody can sign up. */
export function createAuth({
  prisma,
  secret,
  adminUrl,
  trustedOrigins,
  log,
}: {
  prisma: PrismaClient
  secret: string
  adminUrl: string
  trustedOrigins: readonly string[]
  log: Log
}) {
  return betterAuth({
    appName: 'Sourceline',
    baseURL: adminUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [...trustedOrigins],
    database: hashingSessionTokens(prismaAdapter(prisma, { provider: 'postgresql' })),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: longestPassword,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      expiresIn: 7 * day,
      updateAge: day,
      additionalFields: { lastUsedAt: { type: 'date', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => (await prisma.user.count({ where: { id: userId, disabledAt: null } })) === 1,
        },
      },
    },
    // A database that is away is for the server to explain.
    onAPIError: { throw: true },
    // The server counts attempts itself, for this and for what is not the library's.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => log[level](`sign-in: ${message}`) },
    advanced: { cookiePrefix: 'sourceline', database: { generateId: () => newUuid() } },
  })
}
