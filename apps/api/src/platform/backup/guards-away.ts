import { OperatorError } from '@sourceline/database/operator-error'
import pg, { type ClientBase } from 'pg'
import { quotedName, type SequenceState, type TableShape } from './catalogue.ts'

/** A foreign key that was taken away, and the words that make it again. */
interface Reference {
  readonly table: string
  readonly name: string
  readonly definition: string
}

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
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
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

/**
 * Puts back what {@link takeGuardsAway} took. PostgreSQL holds every row to the foreign keys as it does.
 *
 * @throws OperatorError where a row refers to one that is not there.
 */
export async function putBackGuards(
  client: ClientBase,
  tables: readonly TableShape[],
  references: readonly Reference[],
): Promise<void> {
  for (const { table, name, definition } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code !== '23503') throw error
      throw new OperatorError(`Rows of ${table} refer to others that are missing (${name}): nothing was restored.`)
    })
  for (const table of tables) await client.query(`ALTER TABLE ${quotedName(table)} ENABLE TRIGGER USER`)
}

/** Lets sequences go on where they were. */
export async function setSequences(client: ClientBase, sequences: readonly SequenceState[]): Promise<void> {
  for (const { schema, name, value } of sequences)
    await client.query('SELECT setval($1::regclass, $2)', [
      `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`,
      value,
    ])
}
