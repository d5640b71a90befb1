import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts'

/** The database that this process is to use. */
export interface ResolvedDatabase {
  readonly url: string
  /** Present when the data folder's own server is used. */
  readonly embedded?: EmbeddedPostgres
  /** Ends the use of the embedded server, which stops when nobody else uses it. */
  stop(): Promise<void>
}

/**
 * Takes the given database, or starts (or joins) the embedded one of the data folder.
 *
 * @throws OperatorError when the embedded one cannot be started.
 */
export async function resolveDatabase({
  dataDir,
  databaseUrl,
  log,
  keep,
}: {
  dataDir: string
  databaseUrl?: string | undefined
  log?: (line: string) => void
  /** Has the embedded one started again whenever it ends; told of that. */
  keep?: ((sentence: string) => void) | undefined
}): Promise<ResolvedDatabase> {
  if (databaseUrl) return { url: databaseUrl, stop: () => Promise.resolve() }
  const embedded = await startEmbeddedPostgres({ dataDir, keep, ...(log ? { log } : {}) })
  return { url: embedded.url, embedded, stop: embedded.stop }
}
