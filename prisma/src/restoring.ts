import { withConnection } from './with-connection.ts'

/** The schema that stands in a database from the beginning of a restore to its end, and keeps what has to outlast it. */
export const restoringSchema = 'restoring'

/**
 * Whether a restore of this database was begun and has not come to its end: nobody may be served from it.
 *
 * @throws OperatorError when the server cannot be reached.
 */
export const isBeingRestored = (url: string): Promise<boolean> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query<{ found: boolean }>('SELECT to_regnamespace($1) IS NOT NULL AS found', [
      restoringSchema,
    ])
    return rows[0]?.found ?? false
  })
