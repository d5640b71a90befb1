import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { notFound } from '../../platform/record.ts'
import { notePublic } from '../../platform/records/public-texts.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { missingArticles } from '../articles/public.ts'
import { redirectRecord } from './redirect.record.ts'
import { refused } from './redirect.refusals.ts'
import type { RedirectContent } from './redirect.store.ts'

/** Lets a redirect through that leads to one place, or is gone and leads to none. */
export async function checkTarget(
  tx: Transaction,
  content: RedirectContent,
): Promise<Result<RedirectContent, Failure<'record-missing' | 'target-unclear'>>> {
  const { kind, articleId, toAddress } = content
  const targets = [articleId, toAddress].filter((target) => target !== null).length
  if (targets !== (kind === 'MOVED' ? 1 : 0)) return failed(refused('target-unclear', { field: 'kind' }))
  if (articleId !== null && (await missingArticles(tx, [articleId])).length > 0)
    return failed(notFound('article', articleId))
  return ok(content)
}

/** Holds where a redirect leads to the rules for public texts. Its path is told to nobody who does not know it. */
export function noteTarget(tx: Transaction, id: string): void {
  notePublic(tx, { table: redirectRecord.table, ids: [id], except: ['path'] })
}
