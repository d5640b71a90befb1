/**
 * Stops the embedded PostgreSQL of a newsroom whose API was killed, as a program of its own for the
 * supervisor. Whoever else uses the server keeps it.
 */
import { stopAbandonedServer } from '@sourceline/database'
import { readEnv } from './env.ts'

const { databaseUrl, dataDir } = readEnv()
if (!databaseUrl) await stopAbandonedServer(dataDir)
