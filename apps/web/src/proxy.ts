import { contentPolicy, pageHeaders } from '@sourceline/page-headers'
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
  const policy = contentPolicy(btoa(crypto.randomUUID()), { inDevelopment })
  const headers = new Headers(request.headers)
  // From here Next.js reads the nonce for its scripts.
  headers.set('content-security-policy', policy)
  const response = old
    ? new NextResponse(gonePage, { status: old.status, headers: { 'content-type': 'text/html; charset=utf-8' } })
    : NextResponse.next({ request: { headers } })
  for (const [name, value] of pageHeaders(policy, request.headers)) response.headers.set(name, value)
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg).*)'] }
