import { disclosureOf, withholding, type Anonymity, type SourceTerms } from '@sourceline/domain'
import { Prisma } from '@sourceline/database'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { attributionRecord } from './attribution.record.ts'

const tables = (tx: Transaction) => open(tx, attributionRecord)

/** Letters and digits alone, in lower case: what holds the words of a quotation holds them in this form too. */
const folded = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`regexp_replace(lower(normalize(${text}, NFKC)), '[^[:alnum:]]+', '', 'g')`

/**
 * Quotations of sources of whom readers are told nothing, as far as some texts may hold them; looked up from what is
 * confidential.
 *
 * @param said Rows `(text)`.
 */
export async function withheldQuotations(tx: Transaction, said: Prisma.Sql): Promise<string[]> {
  const rows = await tables(tx).$queryRaw<{ quote: string }[]>`
    WITH said AS MATERIALIZED (SELECT ${folded(Prisma.sql`t.text`)} AS text FROM (${said}) AS t)
    SELECT DISTINCT a.quote FROM attribution a
    WHERE a.confidential AND a.terms = ANY(${[...withholding]}::text[]) AND a.quote IS NOT NULL
      AND a.state <> 'REJECTED' AND a.public_until IS NULL
      AND NOT EXISTS (SELECT FROM attribution n WHERE n.replaces_id = a.id)
      AND EXISTS (SELECT FROM said WHERE strpos(said.text, ${folded(Prisma.sql`a.quote`)}) > 0)`
  return rows.map(({ quote }) => quote)
}

/** Quotations that somebody gave for use, as far as they may hold one of some others. */
export async function givenQuotations(tx: Transaction, quotations: readonly string[]): Promise<string[]> {
  const rows = await tables(tx).$queryRaw<
    { quote: string; terms: SourceTerms; anonymity: Anonymity; standIn: boolean }[]
  >`
    WITH sought AS MATERIALIZED (
      SELECT ${folded(Prisma.sql`t.text`)} AS text FROM unnest(${[...quotations]}::text[]) AS t (text))
    SELECT a.quote, a.terms, a.anonymity, a.source_stand_in AS "standIn" FROM attribution a
    WHERE a.state = 'ACCEPTED' AND a.quote IS NOT NULL AND a.public_until IS NULL
      AND EXISTS (SELECT FROM sought WHERE strpos(${folded(Prisma.sql`a.quote`)}, sought.text) > 0)`
  return rows.filter((row) => disclosureOf(row).quotation).map(({ quote }) => quote)
}
