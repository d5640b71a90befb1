import type { FastifyInstance } from 'fastify'

/**
 * What every answer of an API without pages says to browsers, after the OWASP REST Security Cheat Sheet:
 * nothing of it is a page, nothing is framed, nothing is guessed to be of another type, nothing is kept.
 * An endpoint whose answers may be kept says so itself.
 */
export const plainHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** What is added where the request came by TLS. */
export const strictTransport = ['strict-transport-security', 'max-age=31536000'] as const

/** Sets the headers on every answer, before anything else can fail. */
export function securityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(plainHeaders)
    // RFC 6797, 7.2: only where the request came by TLS.
    if (request.protocol === 'https') reply.header(...strictTransport)
    done()
  })
}
