import pg from 'pg'

/** Creates the database that `url` names on the server that it names, unless it is there. */
export async function ensureOwnDatabase(url: string, name: string): Promise<void> {
  const onServer = new URL(url)
  onServer.pathname = '/postgres'
  const client = new pg.Client({ connectionString: onServer.href })
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
