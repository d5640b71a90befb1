import type { OldPathQuery } from '../../generated/graphql.ts'

/** What is answered to a path that leads elsewhere, or is gone. */
export type RedirectAnswer = { readonly status: 301; readonly location: string } | { readonly status: 410 }

/** What is answered to a path by what the graph says of it; null where it leads nowhere. */
export function redirectAnswer(redirect: OldPathQuery['redirect']): RedirectAnswer | null {
  if (redirect === null) return null
  if (redirect.kind === 'GONE') return { status: 410 }
  const location = redirect.article ? `/articles/${redirect.article.slug}` : redirect.toAddress
  return location === null ? null : { status: 301, location }
}

/** The first parts of the paths of this site. */
const own = new Set(['', 'articles', 'claims', 'corrections', 'search', 'sources', 'topics'])

/** Whether a path may be one of an earlier site: none of this site's own begins like it. */
export const mayBeOld = (path: string): boolean => !own.has(path.split('/')[1] ?? '')
