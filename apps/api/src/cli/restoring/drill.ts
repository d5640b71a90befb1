import { createHash, randomBytes } from 'node:crypto'
import { OperatorError } from '@sourceline/database/operator-error'
import pg from 'pg'
import { keyKeeper } from '../../platform/encryption/key-keeper.ts'
import { readKeyRing } from '../../platform/encryption/key-ring.ts'
import type { Given } from './restore-here.ts'
import { restoreNewsroom, type RestoredNewsroom } from './restore-newsroom.ts'

/**
 * Restores a backup into a database that is made for it beside the newsroom's and dropped afterwards. Objects are read
 * and compared, not kept.
 *
 * @throws OperatorError where the backup cannot be restored, or no database may be made.
 */
export async function drill({ env, url, ...given }: Given): Promise<RestoredNewsroom> {
  const name = `sourceline_drill_${randomBytes(6).toString('hex')}`
  await administer(url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  try {
    const scratch = new URL(url)
    scratch.pathname = `/${name}`
    return await restoreNewsroom({
      ...given,
      url: scratch.href,
      overwrite: false,
      async keepObject(_name, content) {
        const hash = createHash('sha256')
        for await (const piece of content) hash.update(piece)
        return hash.digest('hex')
      },
      keepKeys(text) {
        if (text === null) return keyKeeper(env.vaultKeys)
        const ring = readKeyRing(text)
        return { read: () => ring, readOrDraw: () => ring }
      },
    })
  } finally {
    await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== '42501') throw error
    throw new OperatorError(
      'The database user may not create a database for the drill: let an administrator give it CREATEDB, ' +
        'or name another server in DATABASE_URL.',
    )
  } finally {
    await client.end()
  }
}
