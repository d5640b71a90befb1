import { camelCase, type CamelCase } from '../records/camel-case.ts'
import { tablesOfRecord, type RecordDefinition } from '../records/define-record.ts'
import { clientOf, type Client } from './client-of.ts'
import type { Transaction } from './transaction.ts'

/** The tables that `saveRevision` and its like write: a record's revisions and their parts. */
type RevisionTables<Record> = Record extends {
  readonly table: infer Table extends string
  readonly revisions: { readonly content: { readonly rows: infer Rows } }
}
  ? `${Table}_revision` | PartTables<Rows[keyof Rows]>
  : never

type PublicationTable<Record> = Record extends {
  readonly table: infer Table extends string
  readonly revisions: object
}
  ? `${Table}_publication`
  : never

type PartTables<Rows> = Rows extends { readonly table: infer Table extends string } ? Table : never

type FurtherTables<Record> = Record extends { readonly parts: readonly (infer Table extends string)[] } ? Table : never

type SuggestionTable<Record> = Record extends {
  readonly revisions: { readonly suggestions: infer Table extends string }
}
  ? Table
  : never

type OwnTables<Record extends RecordDefinition> =
  | Record['table']
  | PublicationTable<Record>
  | FurtherTables<Record>
  | SuggestionTable<Record>

type DelegateOf<Tables extends string> = Extract<CamelCase<Tables>, keyof Client>

/** What of a table only reads it. */
type Reading<Delegate> = Omit<Delegate, `${'create' | 'update' | 'upsert' | 'delete'}${string}`>

/**
 * What a store works with: the tables of some records, those of their revisions to read, and SQL. A revision is written
 * by `platform/records/revise.ts` alone, which keeps sealed ones as they are and opens the next.
 */
export type Opened<Record extends RecordDefinition> = Pick<
  Client,
  DelegateOf<OwnTables<Record>> | '$queryRaw' | '$executeRaw'
> & { readonly [Table in DelegateOf<RevisionTables<Record>>]: Reading<Client[Table]> }

/**
 * Opens a transaction for the tables of records, which belong to the module of the store that asks. SQL can name any
 * table, and a record's own table lead to its revisions: `own-tables.test.ts` reads which are named and written.
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
