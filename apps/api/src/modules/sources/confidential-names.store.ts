import { Prisma } from '@sourceline/database'
import type { GoingTexts } from '../../platform/records/public-texts.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { sourceRecord } from './source.record.ts'

const tables = (tx: Transaction) => open(tx, sourceRecord)

/** Letters and digits alone, folded as in a search: what holds a name holds it in this form too. */
const folded = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`regexp_replace(public.search_folded(${text}), '[^[:alnum:]]+', '', 'g')`

/** A name that readers are not to learn from the newsroom. */
export interface ProtectedName {
  readonly sourceId: string
  readonly name: string
}

/**
 * Names of people who spoke in confidence, as far as some texts may hold them; looked up from what is confidential.
 * Descriptions that stand for somebody are no names, and what bodies are called gives nobody away.
 */
const suspectedNames = (tx: Transaction, { said }: GoingTexts): Promise<ProtectedName[]> =>
  tables(tx).$queryRaw<ProtectedName[]>`
    WITH said AS MATERIALIZED (SELECT ${folded(Prisma.sql`t.text`)} AS text FROM (${said}) AS t),
    known AS (
      SELECT DISTINCT v.id FROM confidential_attribution a
      CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id)) v (id)),
    named AS MATERIALIZED (
      SELECT DISTINCT s.id, r.name, ${folded(Prisma.sql`r.name`)} AS folded
      FROM known k JOIN source s ON s.id = k.id JOIN source_revision r ON r.source_id = s.id
      WHERE NOT s.stand_in AND r.kind IN ('PERSON', 'SOCIAL_ACCOUNT'))
    SELECT n.id AS "sourceId", n.name FROM named n
    WHERE length(n.folded) >= 4 AND EXISTS (SELECT FROM said WHERE strpos(said.text, n.folded) > 0)`

/**
 * Names that texts which go public may hold, of people who are known to the newsroom in confidence alone: the source is
 * known through nothing else, and readers find the name in nothing else that is public. One statement where nothing is
 * suspected, a second where something is.
 */
export async function protectedNames(tx: Transaction, going: GoingTexts): Promise<ProtectedName[]> {
  const suspected = await suspectedNames(tx, going)
  if (suspected.length === 0) return []
  const sourceIds = suspected.map(({ sourceId }) => sourceId)
  return tables(tx).$queryRaw<ProtectedName[]>`
    SELECT n.source_id AS "sourceId", n.name
    FROM unnest(${sourceIds}::uuid[], ${suspected.map(({ name }) => name)}::text[]) AS n (source_id, name)
    WHERE n.source_id IN (SELECT c.id FROM confidential_source c) AND NOT EXISTS (
      SELECT FROM delivery.search_entry e
      WHERE e.document @@ public.search_query('"' || replace(n.name, '"', ' ') || '"')
        AND e.id <> ALL(${[...going.ids]}::uuid[]))`
}
