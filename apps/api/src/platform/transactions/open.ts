import { camelCase, type CamelCase } from '../records/camel-case.ts'
import { tablesOfRecord, type RecordDefinition } from '../records/define-record.ts'
import { clientOf, type Client } from './client-of.ts'
import type { Transaction } from './transaction.ts'

type RevisionTables<Record> = Record extends {
  readonly table: infer Table extends string
  readonly revisions: { readonly content: { readonly rows: infer Rows } }
}
  ? `${Table}_revision` | `${Table}_publication` | PartTables<Rows[keyof Rows]>
  : never

type PartTables<Rows> = Rows extends { readonly table: infer Table extends string } ? Table : never

type FurtherTables<Record> = Record extends { readonly parts: readonly (infer Table extends string)[] } ? Table : never

type Tables<Record extends RecordDefinition> = Record['table'] | RevisionTables<Record> | FurtherTables<Record>

/** What a store works with: the tables of some records, and SQL. */
export type Opened<Record extends RecordDefinition> = Pick<
  Client,
  Extract<CamelCase<Tables<Record>>, keyof Client> | '$queryRaw' | '$executeRaw'
>

/**
 * Opens a transaction for the tables of records, which belong to the module of the store that asks. SQL can name any
 * table: `own-tables.test.ts` reads which it does.
 */
export function open<const Records extends readonly RecordDefinition[]>(
  tx: Transaction,
  ...records: Records
): Opened<Records[number]> {
  const client = clientOf(tx)
  const delegates = records.flatMap(tablesOfRecord).map((table) => {
    const name = camelCase(table)
    return [name, client[name as keyof Client]] as const
  })
  return {
    ...Object.fromEntries(delegates),
    $queryRaw: client.$queryRaw.bind(client),
    $executeRaw: client.$executeRaw.bind(client),
  } as unknown as Opened<Records[number]>
}
