import {
  createDatabase,
  isBeingRestored,
  migrate,
  OperatorError,
  resolveDatabase,
  stopAbandonedServer,
  type Database,
  type DatabaseLimits,
} from '@sourceline/database'
import type { Env } from '../env.ts'
import { commitSealedRevisions } from './seal-revision.ts'

/** A migrated database in use by this process. */
export interface OpenDatabase extends Database {
  /** Holds the password: never to be told. */
  readonly url: string
}

/**
 * Finds or starts the database, brings it up to date and opens it. `close` ends all that, the
 * embedded server included when nobody else uses it.
 *
 * @param say Told what takes time.
 * @param keep Has the embedded server started again whenever it ends while this process uses it; told of that.
 * @throws OperatorError with a sentence for whoever started the program.
 */
export async function openDatabase(
  env: Pick<Env, 'dataDir' | 'databaseUrl'>,
  {
    say,
    keep,
    poolSize,
    limits,
  }: {
    say: (text: string) => void
    keep?: (sentence: string) => void
    poolSize?: number
    limits?: DatabaseLimits
  },
): Promise<OpenDatabase> {
  const resolved = await resolveDatabase({ dataDir: env.dataDir, databaseUrl: env.databaseUrl, log: say, keep })
  try {
    if (await isBeingRestored(resolved.url)) throw new OperatorError(unfinished)
    await migrate(resolved.url, { onStep: (name) => say(`Migrating the database: ${name}`) })
  } catch (error) {
    await resolved.stop()
    throw error
  }
  const database = createDatabase({
    url: resolved.url,
    ...(poolSize ? { poolSize } : {}),
    ...(limits ? { limits } : {}),
  })
  await commitSealedRevisions(database.prisma)
  return {
    ...database,
    url: resolved.url,
    async close() {
      await database.close()
      await resolved.stop()
    },
  }
}

/** What is said of a database that nobody may be served from yet. */
const unfinished =
  'A restore of this database has not come to its end: run "sourceline restore" again, which begins anew.'

/** Stops the embedded server if the process that used it has died without doing so; one of somebody else's is left alone. */
export async function stopAbandonedDatabase({
  databaseUrl,
  dataDir,
}: Pick<Env, 'dataDir' | 'databaseUrl'>): Promise<void> {
  if (!databaseUrl) await stopAbandonedServer(dataDir)
}
