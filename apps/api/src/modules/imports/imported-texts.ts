import type { Transaction } from '../../platform/transactions/transaction.ts'
import { missingArticles } from '../articles/public.ts'
import { subjectsOfText } from '../audit/public.ts'

/** UUIDs of the articles that were imported from the same text, the newest ten, however they were edited since. */
export async function articlesImportedFrom(tx: Transaction, textHash: string): Promise<string[]> {
  const imported = await subjectsOfText(tx, textHash)
  const gone = new Set(await missingArticles(tx, imported))
  return imported.filter((id) => !gone.has(id)).slice(0, 10)
}
