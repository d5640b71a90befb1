/**
 * Stops the embedded PostgreSQL of a newsroom whose API was killed, as a program of its own for the
 * supervisor. Whoever else uses the server keeps it.
 */
import { readEnv } from './env.ts'
import { stopAbandonedDatabase } from './platform/open-database.ts'

await stopAbandonedDatabase(readEnv())
