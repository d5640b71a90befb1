import { OperatorError } from '@sourceline/database/operator-error'
import pg, { type ClientBase } from 'pg'
import { quotedName, type SequenceState, type TableShape } from './catalogue.ts'

/** A foreign key that was taken away, and the words that make it again; names are quoted where they need it. */
interface Reference {
  readonly table: string
  readonly name: string
  readonly definition: string
  readonly columns: readonly string[]
  /** The table that it refers to, and the columns there. */
  readonly target: string
  readonly targetColumns: readonly string[]
}

const columnsOf = (relation: string, numbers: string): string =>
  `array(SELECT quote_ident(a.attname) FROM unnest(${numbers}) WITH ORDINALITY AS k (attnum, place)
     JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.attnum ORDER BY k.place)`

/**
 * Lets rows come as they are, in whatever order: takes away the triggers of tables and the foreign keys of and to them,
 * until the end of the transaction. The owner of the tables may do that; it needs no right of a superuser, which many
 * services do not give.
 *
 * @returns What {@link putBackGuards} puts back.
 */
export async function takeGuardsAway(client: ClientBase, tables: readonly TableShape[]): Promise<Reference[]> {
  const names = tables.map(quotedName)
  const { rows: references } = await client.query<Reference>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition,
       ${columnsOf('conrelid', 'conkey')} AS columns, confrelid::regclass::text AS target,
       ${columnsOf('confrelid', 'confkey')} AS "targetColumns"
     FROM pg_constraint
     WHERE contype = 'f' AND conparentid = 0
       AND (conrelid = ANY($1::regclass[]) OR confrelid = ANY($1::regclass[]))
     ORDER BY 1, 2`,
    [names],
  )
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  // What the steps of the schema may have put there comes with the backup as well.
  if (names.length > 0) await client.query(`TRUNCATE ${names.join(', ')}`)
  return references
}

/** A row that refers to one that is not there. */
export class MissingReference extends OperatorError {
  /** As PostgreSQL names it. */
  readonly table: string
  /** The columns that refer, each with what stands in it. */
  readonly values: Readonly<Record<string, unknown>>

  constructor({ table, name }: Reference, values: Readonly<Record<string, unknown>>) {
    super(`Rows of ${table} refer to others that are missing (${name}): nothing was kept.`)
    this.table = table
    this.values = values
  }
}

/**
 * Puts back what {@link takeGuardsAway} took. PostgreSQL holds every row to the foreign keys as it does.
 *
 * @throws MissingReference where a row refers to one that is not there.
 */
export async function putBackGuards(
  client: ClientBase,
  tables: readonly TableShape[],
  references: readonly Reference[],
): Promise<void> {
  await client.query('SAVEPOINT references_back')
  for (const reference of references) {
    const { table, name, definition } = reference
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`).catch(async (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code !== '23503') throw error
      await client.query('ROLLBACK TO SAVEPOINT references_back')
      throw new MissingReference(reference, await referringInVain(client, reference))
    })
  }
  for (const table of tables) await client.query(`ALTER TABLE ${quotedName(table)} ENABLE TRIGGER USER`)
}

/** What stands in the columns of the first row for which a foreign key does not hold. */
async function referringInVain(
  client: ClientBase,
  { table, columns, target, targetColumns }: Reference,
): Promise<Readonly<Record<string, unknown>>> {
  const present = columns.map((column) => `r.${column} IS NOT NULL`).join(' AND ')
  const equal = columns.map((column, at) => `r.${column} = k.${targetColumns[at]}`).join(' AND ')
  const { rows } = await client.query<{ values: Record<string, unknown> }>(
    `SELECT row_to_json(r) AS values FROM (SELECT ${columns.join(', ')} FROM ${table}) r
     WHERE ${present} AND NOT EXISTS (SELECT FROM ${target} k WHERE ${equal}) LIMIT 1`,
  )
  return rows[0]?.values ?? {}
}

/** Lets sequences go on where they were. */
export async function setSequences(client: ClientBase, sequences: readonly SequenceState[]): Promise<void> {
  for (const { schema, name, value } of sequences)
    await client.query('SELECT setval($1::regclass, $2)', [
      `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`,
      value,
    ])
}
