import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { readAddresses } from '../env.ts'

/** Does something in the embedded PostgreSQL of the newsroom that runs for the journeys. */
export async function inDatabase<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const folder = join(readAddresses().dataDir, 'postgres')
  const [port, password] = ['port', 'password'].map((name) => readFileSync(join(folder, name), 'utf8').trim())
  const client = new pg.Client(`postgresql://sourceline:${password}@127.0.0.1:${port}/sourceline`)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
