import type { RedirectKind } from '@sourceline/domain'
import { newUuid } from '../../platform/ids.ts'
import { liesInBin } from '../../platform/records/bin.ts'
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

/** Loads a redirect for a change; null where there is none, and where it lies in the bin. */
export const loadRedirect = (tx: Transaction, id: string) =>
  tables(tx).redirect.findUnique({ where: { id, deletedAt: null } })

/** A redirect that lies in the bin, locked until the transaction ends; null where it does not lie there. */
export const loadDeletedRedirect = async (tx: Transaction, id: string) =>
  (await liesInBin(tx, redirectRecord, id)) ? tables(tx).redirect.findUnique({ where: { id } }) : null

/** The redirect of a path. */
export const redirectOf = (tx: Transaction, path: string) =>
  tables(tx).redirect.findFirst({ where: { path, deletedAt: null } })

/** Changes a redirect and counts its version up. */
export async function updateRedirect(tx: Transaction, id: string, content: RedirectContent, now: Date): Promise<void> {
  await tables(tx).redirect.update({
    where: { id },
    data: { ...content, version: { increment: 1 }, updatedAt: now },
  })
}
