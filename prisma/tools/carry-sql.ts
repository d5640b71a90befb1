/**
 * Writes the migration that brings a database to the text of prisma/sql, and gives new tables the guards of their kind:
 *
 *   pnpm --filter @sourceline/database carry-sql NAME
 *
 * NAME is that of a migration, with its timestamp or without. The statements are appended to it; it is made when
 * there is none. They are what is missing after all migrations, this one included: running it again adds nothing.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../src/embedded/embedded-postgres.ts'
import { migrate } from '../src/migrate.ts'
import { readMigrations } from '../src/migration-files.ts'
import { databasePackageFolder } from '../src/package-folder.ts'
import { missingGuards, readSqlFiles, statementsFor } from './present-sql/index.ts'

const folder = join(databasePackageFolder(), 'migrations')

async function missingSql(): Promise<string> {
  const files = readSqlFiles()
  const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-carry-'))
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  try {
    await migrate(server.url)
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    try {
      const statements = await statementsFor(client, files)
      if (statements !== '') await client.query(statements)
      const cures = (await missingGuards(client)).map(({ cure }) => `${cure}\n`)
      return [statements, cures.join('')].filter((part) => part !== '').join('\n')
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true })
  }
}

function migrationCalled(name: string): string {
  const migrations = readMigrations().map((migration) => migration.name)
  const present = migrations.filter((entry) => entry === name || entry.replace(/^\d{14}_/, '') === name)
  if (present.length > 1) throw new Error(`More than one migration is called ${name}: give its timestamp too.`)
  return present[0] ?? (/^\d{14}_/.test(name) ? name : `${laterThan(migrations.at(-1) ?? '')}_${name}`)
}

/** A timestamp of now, or just after the newest migration when a clock was ahead of ours. */
function laterThan(newest: string): string {
  const now = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const next = String(Number(newest.slice(0, 14)) + 1)
  return newest.slice(0, 14) < now ? now : next
}

const name = process.argv[2]
if (name === undefined || !/^(\d{14}_)?[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write('Give the name of a migration in small letters: carry-sql source_terms\n')
  process.exitCode = 2
} else {
  const statements = await missingSql()
  if (statements === '') {
    process.stderr.write('The migrations reach the text of prisma/sql: nothing to write.\n')
  } else {
    const migration = migrationCalled(name)
    const file = join(folder, migration, 'migration.sql')
    mkdirSync(join(folder, migration), { recursive: true })
    appendFileSync(file, existsSync(file) ? `\n${statements}` : statements)
    process.stderr.write(`Written to prisma/migrations/${migration}/migration.sql\n`)
  }
}
