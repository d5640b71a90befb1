/**
 * Prints the SQL that takes the data model of an earlier commit to the present one:
 *
 *   node prisma/tools/new-migration.mjs [REVISION] > prisma/migrations/<YYYYMMDDhhmmss>_<what>/migration.sql
 *
 * REVISION is HEAD unless given; `empty` prints the SQL of the whole model. What the model
 * cannot say (checks, triggers, views) is added to the file by hand.
 */
import { execFileSync } from 'node:child_process'
import { modelMigration, modelNow, schemaFolder } from './model-migration.mjs'

const git = (...args) => execFileSync('git', args, { cwd: schemaFolder, encoding: 'utf8' })

function modelAt(revision) {
  const names = git('ls-tree', '--name-only', revision, './')
    .split('\n')
    .filter((name) => name.endsWith('.prisma'))
  return names.map((name) => ({ path: name, content: git('show', `${revision}:./${name}`) }))
}

const revision = process.argv[2] ?? 'HEAD'
process.stdout.write(await modelMigration(revision === 'empty' ? [] : modelAt(revision), modelNow()))
