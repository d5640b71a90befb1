import type { OldPathQuery } from '../../generated/graphql.ts'
import type { Found, Moved } from '../../shared/page/served.ts'

/** What is answered to a path by what the graph says of it; null where it leads nowhere. */
export function redirectAnswer(redirect: OldPathQuery['redirect']): Found<never> | Moved | null {
  if (redirect === null) return null
  if (redirect.kind === 'GONE') return { shows: 'gone' }
  const movedTo = redirect.article ? `/articles/${redirect.article.slug}` : redirect.toAddress
  return movedTo === null ? null : { status: 301, movedTo }
}
