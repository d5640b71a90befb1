import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { articleRecord } from './article.record.ts'
import type { WrittenText } from './written-content.work.ts'

const tables = (tx: Transaction) => open(tx, articleRecord)

/** Keeps what is suggested in the draft of an article that has nothing of the kind yet. */
export async function keepSuggested(
  tx: Transaction,
  articleId: string,
  { suggested }: Pick<WrittenText, 'suggested'>,
): Promise<void> {
  if (suggested === null) return
  await tables(tx).$executeRaw`
    INSERT INTO article_suggestion (id, body)
    SELECT draft_revision_id, ${suggested}::jsonb FROM article WHERE id = ${articleId}::uuid`
}

/** Drops what is suggested in a revision. */
export async function dropSuggested(tx: Transaction, id: string): Promise<void> {
  await tables(tx).articleSuggestion.deleteMany({ where: { id } })
}
