import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemaEngine } from './schema-engine.mjs'

/** The folder of the data model. */
export const schemaFolder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'schema')

/** The files of the data model as they are: `{ path, content }`. */
export function modelNow() {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(schemaFolder, path), 'utf8') }))
}

/** The SQL that takes one data model to another; an empty one has no files. */
export async function modelMigration(before, after) {
  const engine = await schemaEngine()
  const { stdout } = await engine.diff({
    from: before.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before },
    to: { tag: 'schemaDatamodel', files: after },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}
