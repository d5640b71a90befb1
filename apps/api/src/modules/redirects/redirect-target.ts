import { failed, ok, oldPath, pathAlone, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { notFound } from '../../platform/record.ts'
import { notePublic } from '../../platform/records/public-texts.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { missingArticles } from '../articles/public.ts'
import { redirectRecord } from './redirect.record.ts'
import { refused } from './redirect.refusals.ts'
import { redirectOf, type RedirectContent } from './redirect.store.ts'

/** Lets a redirect through that leads to one place, or is gone and leads to none. */
export async function checkTarget(
  tx: Transaction,
  content: RedirectContent,
): Promise<Result<RedirectContent, Failure<'path-circular' | 'record-missing' | 'target-unclear'>>> {
  const { path, kind, articleId, toAddress } = content
  const targets = [articleId, toAddress].filter((target) => target !== null).length
  if (targets !== (kind === 'MOVED' ? 1 : 0)) return failed(refused('target-unclear', { field: 'kind' }))
  if (articleId !== null && (await missingArticles(tx, [articleId])).length > 0)
    return failed(notFound('article', articleId))
  if (toAddress !== null && (await leadsBack(tx, path, toAddress)))
    return failed(refused('path-circular', { field: 'toAddress', path, toAddress }))
  return ok(content)
}

type Led = Pick<RedirectContent, 'toAddress'> | null

/** Over so many redirects a path may lead; browsers follow twenty. */
const longestWay = 10

/** Whether whoever goes to an address of the site is led to a path again, or over more redirects than a browser follows. */
export async function leadsBack(tx: Transaction, path: string, toAddress: string): Promise<boolean> {
  let next: string | null = toAddress
  for (let hops = 0; hops < longestWay; hops += 1) {
    const at: string | null = next?.startsWith('/') ? oldPath(next) : null
    if (at === null) return false
    if (at === path) return true
    const alone = pathAlone(at)
    const exact: Led = await redirectOf(tx, at)
    if (exact === null && alone === path) return true
    const redirect: Led = exact ?? (alone === null ? null : await redirectOf(tx, alone))
    next = redirect?.toAddress ?? null
  }
  return true
}

/** Holds where a redirect leads to the rules for public texts. Its path is told to nobody who does not know it. */
export function noteTarget(tx: Transaction, id: string): void {
  notePublic(tx, { table: redirectRecord.table, ids: [id], except: ['path'] })
}
