import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databasePackageFolder } from './package-folder.ts'

/** One step of the schema's history. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file in hexadecimal digits, as Prisma notes it. */
  readonly checksum: string
}

/** Reads every `<name>/migration.sql` of a folder, oldest first. */
export function readMigrations(folder: string = join(databasePackageFolder(), 'migrations')): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: content.toString('utf8'), checksum: createHash('sha256').update(content).digest('hex') }
    })
}
