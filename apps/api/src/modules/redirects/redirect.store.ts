import type { RedirectKind } from '@sourceline/domain'
import { newUuid } from '../../platform/ids.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { redirectRecord } from './redirect.record.ts'

const tables = (tx: Transaction) => open(tx, redirectRecord)

/** Where a path leads. */
export interface RedirectContent {
  readonly path: string
  readonly kind: RedirectKind
  readonly articleId: string | null
  readonly toAddress: string | null
}

/** Keeps a redirect, and gives its UUID; null where the path leads somewhere already. */
export async function insertRedirect(
  tx: Transaction,
  { path, kind, articleId, toAddress }: RedirectContent,
  now: Date,
): Promise<string | null> {
  const [row] = await tables(tx).$queryRaw<{ id: string }[]>`
    INSERT INTO redirect (id, path, kind, article_id, to_address, created_at, updated_at)
    VALUES (${newUuid()}::uuid, ${path}, ${kind}, ${articleId}::uuid, ${toAddress}, ${now}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`
  return row?.id ?? null
}

/** Loads a redirect for a change. */
export const loadRedirect = (tx: Transaction, id: string) => tables(tx).redirect.findUnique({ where: { id } })

/** The redirect of a path. */
export const redirectOf = (tx: Transaction, path: string) => tables(tx).redirect.findUnique({ where: { path } })

/** Changes a redirect and counts its version up. */
export async function updateRedirect(tx: Transaction, id: string, content: RedirectContent, now: Date): Promise<void> {
  await tables(tx).redirect.update({
    where: { id },
    data: { ...content, version: { increment: 1 }, updatedAt: now },
  })
}

/** Takes a redirect away. */
export async function removeRedirect(tx: Transaction, id: string): Promise<void> {
  await tables(tx).redirect.delete({ where: { id } })
}
