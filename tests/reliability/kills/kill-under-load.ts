import { setTimeout as sleep } from 'node:timers/promises'
import { audit, type Discrepancies } from './audit.ts'
import { openKillableNewsroom, type Victim } from './killable-newsroom.ts'
import { startWriteLoad } from './write-load.ts'

/** What came of some kills. */
export interface KillReport extends Discrepancies {
  readonly kills: Readonly<Record<string, number>>
  /** Changes that were acknowledged. */
  readonly acknowledged: number
  /** Milliseconds from each kill to the first change that was sent and acknowledged after it. */
  readonly recoveries: Readonly<Record<string, readonly number[]>>
  readonly surprises: readonly string[]
}

interface Plan {
  readonly victims: readonly Exclude<Victim, 'admin' | 'web'>[]
  readonly editors: number
  /** The control: PostgreSQL acknowledges what it has not yet written. */
  readonly asynchronous?: boolean
  readonly say?: (line: string) => void
  /** Aborted to end the kills early; what was written until then is still compared. */
  readonly enough?: AbortSignal
}

/**
 * Opens a newsroom, writes to it without a pause, kills one server after the other, each once the newsroom has recovered from the
 * kill before, and compares in the end what was acknowledged with what the database holds.
 */
export async function killUnderLoad({
  victims,
  editors,
  asynchronous = false,
  say,
  enough,
}: Plan): Promise<KillReport> {
  const newsroom = await openKillableNewsroom()
  try {
    const token = newsroom.token()
    if (asynchronous) await acknowledgeEarly(await newsroom.connect())
    const load = startWriteLoad(newsroom.addresses.api, token, editors)
    const recoveries: Record<string, number[]> = {}
    for (const [index, victim] of victims.entries()) {
      if (enough?.aborted) break
      await load.nextAcknowledgement()
      await sleep(200 + Math.random() * 1_300)
      newsroom.kill(victim)
      const took = Math.round(await load.nextAcknowledgement())
      recoveries[victim] = [...(recoveries[victim] ?? []), took]
      say?.(`${index + 1} of ${victims.length}: ${victim} killed, writing again after ${took} ms`)
    }
    await load.stop()
    const client = await newsroom.connect()
    const found = await audit(client, load.acknowledged)
    await client.end()
    const kills = Object.fromEntries(Object.entries(recoveries).map(([victim, all]) => [victim, all.length]))
    return { kills, acknowledged: load.acknowledged.length, recoveries, surprises: load.surprises, ...found }
  } finally {
    await newsroom.close()
  }
}

/** Has PostgreSQL acknowledge a commit before it is written, and write late. */
async function acknowledgeEarly(
  client: Awaited<ReturnType<Awaited<ReturnType<typeof openKillableNewsroom>>['connect']>>,
) {
  await client.query('ALTER SYSTEM SET synchronous_commit = off')
  await client.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`)
  await client.query(`ALTER SYSTEM SET wal_writer_flush_after = '1GB'`)
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}
