import type { Transaction } from '../../platform/transactions/transaction.ts'
import { missingArticles } from '../articles/public.ts'
import { subjectsOfText } from '../audit/public.ts'

/**
 * UUIDs of the articles that were imported from the same text, the newest ten, however they were edited since. Asked once
 * in each transaction: there, whoever writes down what a text says holds the others off.
 */
export function articlesImportedFrom(textHash: string): (tx: Transaction) => Promise<readonly string[]> {
  const asked = new WeakMap<Transaction, Promise<readonly string[]>>()
  return (tx) => {
    const known = asked.get(tx) ?? find(tx, textHash)
    asked.set(tx, known)
    return known
  }
}

async function find(tx: Transaction, textHash: string): Promise<readonly string[]> {
  const imported = await subjectsOfText(tx, textHash)
  const gone = new Set(await missingArticles(tx, imported))
  return imported.filter((id) => !gone.has(id)).slice(0, 10)
}
