import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forEngine, schemaEngine } from '../tools/schema-engine.mjs'
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import { databasePackageFolder } from './package-folder.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-engine-'))
let server: EmbeddedPostgres
let pool: pg.Pool

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, durable: false })
  await migrate(server.url)
  pool = new pg.Pool({ connectionString: server.url, max: 1 })
})

afterAll(async () => {
  await pool.end()
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

test("Prisma's own engine finds our history complete and unedited", async () => {
  const baseDir = join(databasePackageFolder(), 'migrations')
  const engine = await schemaEngine(forEngine(new PrismaPg(pool)))
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList: {
      baseDir,
      lockfile: { path: 'migration_lock.toml', content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8') },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations().map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    optInToShadowDatabase: false,
    filters: { externalTables: [], externalEnums: [] },
  })
  expect(diagnosis).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  })
})
