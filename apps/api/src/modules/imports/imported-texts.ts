import type { Transaction } from '../../platform/change-log.ts'
import { hashOf } from '../../platform/content-hash.ts'

/** A hash of the paragraphs of a text: what the log keeps of an import, so that it is known again. */
export const textHashOf = (paragraphs: readonly string[]): string =>
  hashOf({ content: { paragraphs }, previousHash: null })

/** UUIDs of the articles that were imported from the same text, the newest ten, however they were edited since. */
export async function articlesImportedFrom(tx: Transaction, textHash: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM change_event e JOIN article a ON a.id = e.subject_id
    WHERE e.changes ? 'textHash' AND e.changes ->> 'textHash' = ${textHash}
    ORDER BY e.position DESC LIMIT 10`
  return rows.map(({ id }) => id)
}
