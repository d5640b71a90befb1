import type { ClientBase, Pool } from 'pg'

/** The version of a PostgreSQL server. */
export interface ServerVersion {
  /** As PostgreSQL counts: 150004 is 15.4. */
  readonly number: number
  /** As it is printed, such as `15.4 (Debian 15.4-1)`. */
  readonly text: string
}

/** The oldest PostgreSQL that serves, in {@link ServerVersion.number}'s counting. */
const oldestServer = 150_000

/** Asks a server for its version. */
export async function serverVersion(database: Pool | ClientBase): Promise<ServerVersion> {
  const { rows } = await database.query<ServerVersion>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text`,
  )
  return rows[0] ?? { number: 0, text: 'of unknown version' }
}

/** The end of a sentence that begins "The database is" when the server is too old; otherwise an empty text. */
export function serverComplaint({ number, text }: ServerVersion): string {
  return number < oldestServer ? `PostgreSQL ${text}: 15 or newer is needed.` : ''
}
