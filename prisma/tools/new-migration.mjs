/**
 * Prints the SQL that takes the data model of an earlier commit to the present one:
 *
 *   node prisma/tools/new-migration.mjs [REVISION] > prisma/migrations/<YYYYMMDDhhmmss>_<what>/migration.sql
 *
 * REVISION is HEAD unless given; `empty` prints the SQL of the whole model. What the model
 * cannot say (checks, triggers, views) is added to the file by hand.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemaEngine } from './schema-engine.mjs'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'schema')
const git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })

function modelNow() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
  return names.map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }))
}

function modelAt(revision) {
  const names = git('ls-tree', '--name-only', revision, './')
    .split('\n')
    .filter((name) => name.endsWith('.prisma'))
  return names.map((name) => ({ path: name, content: git('show', `${revision}:./${name}`) }))
}

const revision = process.argv[2] ?? 'HEAD'
const before = revision === 'empty' ? [] : modelAt(revision)
const engine = await schemaEngine()
const { stdout } = await engine.diff({
  from: before.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before },
  to: { tag: 'schemaDatamodel', files: modelNow() },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
})
process.stdout.write(stdout ?? '')
