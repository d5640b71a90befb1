import { randomBytes } from 'node:crypto'
import { OperatorError } from './operator-error.ts'
import { withConnection } from './with-connection.ts'

/**
 * Makes an empty database beside another for some work, and drops it afterwards.
 *
 * @param purpose What it is for, in one word of its name.
 * @throws OperatorError where the user of the database may make none.
 */
export async function withScratchDatabase<T>(
  url: string,
  purpose: 'drill' | 'plan',
  work: (scratch: string) => Promise<T>,
): Promise<T> {
  const name = `sourceline_${purpose}_${randomBytes(6).toString('hex')}`
  await withConnection(url, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`),
  ).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error
    throw new OperatorError(
      'The database user may not create a database to try this in: let an administrator give it CREATEDB, ' +
        'or name another server in DATABASE_URL.',
    )
  })
  try {
    const scratch = new URL(url)
    scratch.pathname = `/${name}`
    return await work(scratch.href)
  } finally {
    await withConnection(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }
}
