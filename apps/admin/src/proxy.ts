import { type NextRequest, NextResponse } from 'next/server'
import { inDevelopment, readEnv } from '@/env.ts'

/** What the API answers: sign-in and the editorial graph. */
const handedOn = /^\/(?:api\/auth\/|api\/set-up(?:\/check)?$|editorial\/graphql$)/u

/**
 * Hands sign-in and the editorial graph on to the API, so that the session cookie belongs to this origin. Done here and
 * not by `rewrites`, whose targets are fixed when the admin is built. Pages get a policy of content of their own.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  if (handedOn.test(pathname)) return NextResponse.rewrite(new URL(`${pathname}${search}`, readEnv().apiUrl))
  const nonce = btoa(crypto.randomUUID())
  const headers = new Headers(request.headers)
  const policy = contentPolicy(nonce)
  // Next.js reads the nonce for its own scripts from the first, and the layout for the others from the second.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  if (headers.get('x-forwarded-proto') === 'https')
    response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

/**
 * What a page of the admin may load and run: scripts of this origin that carry the nonce of this one answer, and what
 * these load. Styles are written into pages by the components and the editor.
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    `connect-src 'self'${inDevelopment ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg).*)'] }
