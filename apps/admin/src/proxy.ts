import { contentPolicy, strictTransport } from '@sourceline/page-headers'
import { type NextRequest, NextResponse } from 'next/server'
import { inDevelopment, readEnv } from '@/env.ts'

/** What the API answers: sign-in, the editorial graph and media. */
const handedOn =
  /^\/(?:media\/|editorial\/collaboration$|api\/auth\/|api\/set-up(?:\/check)?$|api\/forgot-password$|editorial\/graphql$)/u

/**
 * Hands sign-in, the editorial graph and media on to the API, so that the session cookie belongs to this origin. Done here and
 * not by `rewrites`, whose targets are fixed when the admin is built. Pages get a policy of content of their own.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  if (handedOn.test(pathname)) return NextResponse.rewrite(new URL(`${pathname}${search}`, readEnv().apiUrl))
  const nonce = btoa(crypto.randomUUID())
  const headers = new Headers(request.headers)
  const policy = contentPolicy({ nonce }, { inDevelopment, editor: true })
  // Next.js reads the nonce for its own scripts from the first, and the layout for the others from the second.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of strictTransport(request.headers.get('x-forwarded-proto')))
    response.headers.set(name, value)
  response.headers.set('cache-control', 'no-store')
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg).*)'] }
