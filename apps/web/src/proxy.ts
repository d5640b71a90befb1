import { type NextRequest, NextResponse } from 'next/server'
import { inDevelopment } from './env.ts'
import { askOldPath } from './features/old-path/ask-old-path.ts'
import { gonePage } from './features/old-path/gone-page.ts'
import { mayBeOld } from './features/old-path/redirect-answer.ts'

/**
 * Leads a path of an earlier site to where it went, and gives every page a policy of content with a nonce of its own. Pages
 * are made for each request and kept by no cache.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const old = mayBeOld(pathname) ? await askOldPath(pathname + search) : null
  if (old?.status === 301) return NextResponse.redirect(new URL(old.location, request.url), 301)
  if (old === null && /.\/+$/u.test(pathname))
    return NextResponse.redirect(new URL(pathname.replace(/\/+$/u, '') + search, request.url), 308)
  const policy = contentPolicy(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  // From here Next.js reads the nonce for its scripts.
  headers.set('content-security-policy', policy)
  const response = old
    ? new NextResponse(gonePage, { status: old.status, headers: { 'content-type': 'text/html; charset=utf-8' } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (headers.get('x-forwarded-proto') === 'https')
    response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

/** What a page may load and run: scripts that carry the nonce of this one answer, and what these load. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self' data:",
    `connect-src 'self'${inDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg).*)'] }
