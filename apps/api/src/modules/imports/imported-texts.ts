import type { Transaction } from '../../platform/transactions/transaction.ts'
import { hashOf } from '../../platform/content-hash.ts'
import { missingArticles } from '../articles/public.ts'
import { subjectsOfText } from '../audit/public.ts'

/** A hash of the paragraphs of a text: what the log keeps of an import, so that it is known again. */
export const textHashOf = (paragraphs: readonly string[]): string =>
  hashOf({ content: { paragraphs }, previousHash: null })

/** UUIDs of the articles that were imported from the same text, the newest ten, however they were edited since. */
export async function articlesImportedFrom(tx: Transaction, textHash: string): Promise<string[]> {
  const imported = await subjectsOfText(tx, textHash)
  const gone = new Set(await missingArticles(tx, imported))
  return imported.filter((id) => !gone.has(id)).slice(0, 10)
}
