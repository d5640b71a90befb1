import { type NextRequest, NextResponse } from 'next/server'
import { readEnv } from '@/env.ts'

/**
 * Hands sign-in and the editorial graph on to the API, so that the session cookie belongs to
 * this origin. Done here and not by `rewrites`, whose targets are fixed when the admin is built.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  return NextResponse.rewrite(new URL(`${pathname}${search}`, readEnv().apiUrl))
}

export const config = { matcher: ['/api/auth/:path*', '/api/set-up', '/api/set-up/check', '/editorial/graphql'] }
