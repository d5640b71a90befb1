import type { PrismaClient } from '@sourceline/database'
import type { Pool } from 'pg'

/** Connections by which use-cases write; stores alone know how. */
export type WritingConnections = PrismaClient

/** Connections by which requests read views. */
export type ReadingConnections = Pool
