import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendFailure } from './failures.ts'

const pattern = /^[\x21-\x7e]{1,255}$/

/** The header `Idempotency-Key` of a request (IETF draft of that name), with quotation marks or without; null where there is none. */
export function retryKeyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const given = headers['idempotency-key']
  return typeof given === 'string' ? given.trim().replace(/^"(.*)"$/u, '$1') : null
}

/** Refuses keys that cannot be kept. */
export function refuseMalformedRetryKeys(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    const key = retryKeyOf(request)
    if (key === null || pattern.test(key)) return undefined
    return sendFailure(reply, 'graphql', {
      status: 400,
      code: 'BAD_REQUEST',
      message: 'The header "Idempotency-Key" has 1 to 255 visible characters of ASCII: a UUID will do.',
    })
  })
}
