import { createDatabase, migrate, type Database } from '@sourceline/database'
import { OperatorError } from '@sourceline/database/operator-error'
import pg from 'pg'
import { rebuildReadModel } from '../../graphql/rebuild-read-model.ts'
import { endEveryLink } from '../../modules/identity/public.ts'
import { takeUpRedactions } from '../../modules/redactions/public.ts'
import { contentsOf, fullName } from '../../platform/backup/catalogue.ts'
import { sumOf } from '../../platform/backup/digests.ts'
import type { LoadedSnapshot, LoadTarget } from '../../platform/backup/load-snapshot.ts'
import type { SnapshotSums } from '../../platform/backup/manifest.ts'
import { openKeys, type KeyOpener } from '../../platform/backup/sealed-keys.ts'
import type { KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import { pauseWork } from '../../platform/jobs/pause.ts'
import { requeueJobs } from '../../platform/jobs/requeue.ts'
import { proveEveryHistory, type ProvedNewsroom } from '../../platform/prove-histories.ts'
import { commitSealedRevisions } from '../../platform/seal-revision.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import { leftOut } from '../../modules/backups/public.ts'
import { applyEachRedaction } from '../apply-each-redaction.ts'
import { asOperator } from '../outcome.ts'
import { addRedactions, endRestoring, keptRedactions, prepareDatabase } from './prepare-database.ts'

/** What a newsroom is restored from, and where to. */
export interface Restoring {
  /** The database's address. */
  readonly url: string
  /** Reads the backup or the export into a target. */
  readonly load: (target: LoadTarget) => Promise<LoadedSnapshot>
  readonly keepObject: LoadTarget['keepObject']
  /** What opens the keys in the backup; null to leave them. */
  readonly opener: KeyOpener | null
  /** Keeps the keys that were opened; gives those with which redactions are struck again. */
  readonly keepKeys: (text: string | null) => KeyKeeper
  readonly overwrite: boolean
  /** Redactions carried out since it was taken, as `redactions export` writes them. */
  readonly redactions: readonly string[]
  /** Told what begins. */
  readonly say: (sentence: string) => void
}

/** What was restored, and proved. */
export interface RestoredNewsroom extends LoadedSnapshot {
  readonly histories: ProvedNewsroom
  /** In which parts what readers get, worked out anew, is not what it was then. */
  readonly differing: readonly string[]
  /** Whether the keys of the vault came with it. */
  readonly keys: 'opened' | 'left' | 'none'
  /** How many redactions were carried out since then, and how many rows they struck again. */
  readonly redactions: { readonly count: number; readonly rows: number }
  /** How many jobs wait. */
  readonly jobs: number
}

/**
 * Brings a newsroom into a database, and lets it be served only when everything is proved and struck that has to be:
 * rows and objects equal to what was taken, what readers get worked out anew and equal, histories proved, redactions carried
 * out since then struck. Jobs are paused; sessions and links are void.
 *
 * @throws OperatorError with a sentence, where the file, its keys or the database do not serve.
 */
export async function restoreNewsroom(restoring: Restoring): Promise<RestoredNewsroom> {
  const { url, say } = restoring
  const opened: { text: string | null } = { text: null }
  const loaded = await restoring.load({
    url,
    async prepare(header, noun) {
      say(`Reading the ${noun} of ${header.takenAt} with ${header.tables.length} tables.`)
      await prepareDatabase(url, { ...header, noun }, restoring)
    },
    keepObject: restoring.keepObject,
    finish({ header, sealedKeys }) {
      if (sealedKeys && restoring.opener) opened.text = openKeys(sealedKeys, restoring.opener, header.id)
    },
  })
  const { applied } = await migrate(url, { onStep: (name) => say(`Migrating the database: ${name}`) })
  const keeper = restoring.keepKeys(opened.text)
  const database = createDatabase({ url, poolSize: 4 })
  try {
    await pauseWork(database.pool)
    await commitSealedRevisions(database.prisma)
    say('Working out anew what readers get.')
    await rebuildReadModel(database.pool)
    // A later version may work it out otherwise.
    const differing = applied.length === 0 ? await differingForReaders(url, loaded.sums) : []
    say('Proving the histories of records.')
    const histories = await proveEveryHistory(database.prisma)
    await addRedactions(database.pool, restoring.redactions)
    const redactions = await strikeSince(database, url, keeper)
    await inTransaction(database.prisma, endEveryLink)
    const jobs = await requeueJobs(database.prisma)
    await database.pool.query('ANALYZE')
    await endRestoring(database.pool)
    return { ...loaded, differing, histories, redactions, jobs, keys: keysIn(loaded, opened.text) }
  } finally {
    await database.close()
  }
}

const keysIn = ({ sealedKeys }: LoadedSnapshot, text: string | null): RestoredNewsroom['keys'] =>
  text === null ? (sealedKeys ? 'left' : 'none') : 'opened'

/** The parts in which what readers get is not what it was. */
async function differingForReaders(url: string, { derived }: SnapshotSums): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { derived: tables } = await contentsOf(client, leftOut)
    const differing: string[] = []
    for (const table of tables) {
      const taken = derived.find(({ name }) => name === fullName(table))
      const found = await sumOf(client, table)
      if (found.rows !== taken?.rows || found.sum !== taken.sum)
        differing.push(`${fullName(table)} (${found.rows} rows, then ${taken?.rows ?? 0})`)
    }
    return differing
  } finally {
    await client.end()
  }
}

/** Strikes what redactions have struck since then. */
async function strikeSince(
  { prisma, pool }: Database,
  url: string,
  keys: KeyKeeper,
): Promise<{ count: number; rows: number }> {
  const lines = await keptRedactions(pool)
  const taken = await inTransaction(prisma, (tx) => takeUpRedactions(tx, lines))
  const context = { ...asOperator({ prisma, pool, url, close: () => Promise.resolve() }), keys }
  const { rows, unapplied } = await applyEachRedaction(context, taken)
  if (unapplied.length > 0)
    throw new OperatorError(
      'What was redacted since then still stands in it, so that nobody is served from this database:\n' +
        `${unapplied.join('\n')}\n` +
        'Bring back the keys of the vault, or use what was taken later, and begin again.',
    )
  return { count: taken.length, rows }
}
