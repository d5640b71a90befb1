import { DatabaseError, escapeIdentifier, type ClientBase } from 'pg'
import { fullName, quotedName, type TableShape } from '../backup/catalogue.ts'
import { wrongLine, type Line } from './read-lines.ts'

/**
 * Inserts the rows of lines by one statement.
 *
 * @throws OperatorError where one does not fit, with its line, the field, and what belongs there.
 */
export async function insertLines(client: ClientBase, table: TableShape, lines: readonly Line[]): Promise<void> {
  const texts = lines.map(({ bytes }) => bytes.toString('utf8'))
  await client.query('SAVEPOINT lines')
  const failure = await attempt(client, table, texts)
  if (failure) {
    const { place, error } = await firstWrong(client, table, texts, failure)
    const problem = await problemOf(client, table, error, texts[place] ?? '')
    throw wrongLine(lines[place]?.number ?? 0, problem)
  }
  await client.query('RELEASE SAVEPOINT lines')
}

/** Inserts rows; where they do not fit, leaves the transaction as it was and gives what PostgreSQL says. */
async function attempt(client: ClientBase, table: TableShape, texts: readonly string[]): Promise<DatabaseError | null> {
  const columns = table.columns.map((column) => escapeIdentifier(column))
  try {
    await client.query(
      `INSERT INTO ${quotedName(table)} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
       SELECT ${columns.map((column) => `r.${column}`).join(', ')}
       FROM unnest($1::text[]) WITH ORDINALITY AS line (content, place)
       CROSS JOIN LATERAL json_populate_record(NULL::${quotedName(table)}, line.content::json -> 'row') r
       ORDER BY line.place`,
      [texts],
    )
    return null
  } catch (error) {
    if (!isOfARow(error)) throw error
    await client.query('ROLLBACK TO SAVEPOINT lines')
    return error
  }
}

/** Whether it says that a value, or a row, is not what may stand there. */
const isOfARow = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && /^(22|23)/.test(error.code ?? '')

/** The first row that does not fit with those before it: the end of the shortest part that fails. */
async function firstWrong(
  client: ClientBase,
  table: TableShape,
  texts: readonly string[],
  failure: DatabaseError,
): Promise<{ place: number; error: DatabaseError }> {
  let error = failure
  let fitting = 0
  let failing = texts.length
  while (failing - fitting > 1) {
    const middle = Math.floor((fitting + failing) / 2)
    const found = await attempt(client, table, texts.slice(0, middle))
    await client.query('ROLLBACK TO SAVEPOINT lines')
    if (found) [failing, error] = [middle, found]
    else fitting = middle
  }
  return { place: failing - 1, error }
}

/** What is wrong with a row, without what stands in it: that may be known in confidence. */
async function problemOf(client: ClientBase, table: TableShape, error: DatabaseError, text: string): Promise<string> {
  const name = fullName(table)
  if (error.code === '23502') return `the field "${error.column}" of ${name} must not be null`
  if (error.constraint !== undefined) {
    const { fields, rule } = await ruleNamed(client, table, error.constraint)
    const one = fields.length === 1
    const which = `the ${one ? 'field' : 'fields'} ${fields.map((field) => `"${field}"`).join(', ')}`
    if (error.code === '23505') return `${which} of ${name} ${one ? 'repeats' : 'repeat'} what another line has`
    return `${which} of ${name} must keep the rule ${error.constraint}: ${rule}`
  }
  const wrong = await wrongField(client, table, text)
  return wrong ? `the field "${wrong.field}" of ${name} must hold a ${wrong.type}` : `it cannot be a row of ${name}`
}

async function ruleNamed(
  client: ClientBase,
  table: TableShape,
  constraint: string,
): Promise<{ fields: string[]; rule: string }> {
  const { rows } = await client.query<{ fields: string[]; rule: string }>(
    `SELECT array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = of.relation AND a.attnum = ANY (of.columns)
       ORDER BY a.attnum) AS fields, of.rule
     FROM (SELECT conrelid AS relation, conkey AS columns, pg_get_constraintdef(oid) AS rule
           FROM pg_constraint WHERE conrelid = $1::regclass AND conname = $2
           UNION ALL SELECT indrelid, indkey::int2[], pg_get_indexdef(indexrelid)
           FROM pg_index WHERE indrelid = $1::regclass AND indexrelid::regclass::text = $2) of LIMIT 1`,
    [quotedName(table), constraint],
  )
  return rows[0] ?? { fields: [], rule: '' }
}

/** The first field whose value is not of the type of its column. */
async function wrongField(
  client: ClientBase,
  table: TableShape,
  text: string,
): Promise<{ field: string; type: string } | null> {
  for (const field of table.columns) {
    const fits = await client
      .query(
        `SELECT json_populate_record(NULL::${quotedName(table)}, json_build_object($2::text, $1::json -> 'row' -> $2))`,
        [text, field],
      )
      .then(() => true)
      .catch(async (error: unknown) => {
        if (!isOfARow(error)) throw error
        await client.query('ROLLBACK TO SAVEPOINT lines')
        return false
      })
    if (fits) continue
    const { rows } = await client.query<{ type: string }>(
      `SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2`,
      [quotedName(table), field],
    )
    return { field, type: rows[0]?.type ?? '' }
  }
  return null
}
