import type { Transaction } from '../../platform/transactions/transaction.ts'

type Follow = (tx: Transaction, articleId: string) => Promise<void>

const followers: Follow[] = []

/** Says what follows, in its transaction, whenever an article's version is counted up, whatever changed of it. Given its UUID. */
export function onTouch(follow: Follow): void {
  followers.push(follow)
}

export async function followTouch(tx: Transaction, articleId: string): Promise<void> {
  for (const follow of followers) await follow(tx, articleId)
}
