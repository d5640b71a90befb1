import { OldPathDocument } from '../../generated/graphql.ts'
import { query } from '../../shared/api/query.ts'
import { redirectAnswer, type RedirectAnswer } from './redirect-answer.ts'

/** Where a path of an earlier site leads; null where nowhere, or where the graph does not answer: the page tells that. */
export async function askOldPath(path: string): Promise<RedirectAnswer | null> {
  const found = await query(OldPathDocument, { path }).catch(() => null)
  return redirectAnswer(found?.redirect ?? null)
}
