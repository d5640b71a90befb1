import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import '../../modules/registry.ts'
import { allRecords, tablesOfRecord } from './define-record.ts'

const schemaFolder = fileURLToPath(new URL('../../../../../prisma/schema', import.meta.url))
const modules = fileURLToPath(new URL('../../modules', import.meta.url))
const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const textOf = (file: string): string => readFileSync(join(modules, file), 'utf8')

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const tables = new Set(allRecords().flatMap(tablesOfRecord))

/** The tables of each module, as its records declare them. */
const owned = new Map<string, Set<string>>()
for (const file of files.filter((name) => name.endsWith('.record.ts'))) {
  const [module = ''] = file.split('/')
  for (const [, type] of textOf(file).matchAll(/^ {2}type: '([^']+)'/gm)) {
    const record = allRecords().find((candidate) => candidate.type === type)
    owned.set(module, new Set([...(owned.get(module) ?? []), ...(record ? tablesOfRecord(record) : [])]))
  }
}

/** The models of the data model, by name: their table, and which model each of their relations leads to. */
const models = new Map<string, { readonly table: string; readonly relations: ReadonlyMap<string, string> }>()
const schema = readdirSync(schemaFolder)
  .filter((file) => file.endsWith('.prisma'))
  .map((file) => readFileSync(join(schemaFolder, file), 'utf8'))
  .join('\n')
for (const [, name = '', body = ''] of schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
  const relations = [...body.matchAll(/^ +(\w+) +([A-Z]\w+)/gm)].map(
    ([, field = '', model = '']) => [field, model] as const,
  )
  models.set(name, { table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? snake(name).slice(1), relations: new Map(relations) })
}

/** The relations that lead from a module's models to those of others, with the table that lies behind each. */
function relationsOut(module: string): [relation: string, table: string][] {
  const own = owned.get(module) ?? new Set()
  return [...models.values()]
    .filter(({ table }) => own.has(table))
    .flatMap(({ relations }) => [...relations])
    .flatMap(([relation, model]): [string, string][] => {
      const table = models.get(model)?.table
      return table && !own.has(table) ? [[relation, table]] : []
    })
}

/** The tables of other modules that a text of a module reaches along a relation. */
function reachedTables(module: string, text: string): string[] {
  const followed = (relation: string) =>
    new RegExp(`\\b${relation}:\\s*(\\{\\s*(include|select|where|some|none|every|is)\\b|true\\b)`).test(text)
  return relationsOut(module)
    .filter(([relation]) => followed(relation))
    .map(([, table]) => table)
}

/** The tables that a source text reads or writes: through the client, or in SQL. */
function tablesIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const delegates = [...code.matchAll(/\b(?:tx|prisma|reads|client)\s*\.\s*([a-z]\w*)\s*\.\s*[a-z]\w*\(/g)].map(
    ([, name = '']) => snake(name),
  )
  const statements = [...code.matchAll(/\$(?:query|execute)Raw(?:<[^`]*?>)?\s*`([^`]*)`/g)].map(([, sql = '']) => sql)
  const inSql = statements.flatMap((sql) =>
    [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:public\.)?"?([a-z_]+)"?/g)].map(([, name = '']) => name),
  )
  return [...new Set([...delegates, ...inSql])].filter((name) => tables.has(name))
}

/** The tables of other modules that a file of a module opens, or reaches along a relation. */
function foreignTables(file: string, text: string): string[] {
  const [module = ''] = file.split('/')
  const own = owned.get(module)
  return [...new Set([...tablesIn(text).filter((table) => !own?.has(table)), ...reachedTables(module, text)])]
}

const sources = files.filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.reads.ts'))

test('a module opens its own tables alone', () => {
  expect(sources.flatMap((file) => tablesIn(textOf(file))).length).toBeGreaterThan(40)
  const opened = sources.flatMap((file) => foreignTables(file, textOf(file)).map((table) => `${file}: ${table}`))
  expect(opened).toEqual([])
})

test('a use-case opens no table itself', () => {
  const useCases = sources.filter((file) => file.includes('/use-cases/'))
  expect(useCases.length).toBeGreaterThan(30)
  expect(useCases.filter((file) => tablesIn(textOf(file)).length > 0)).toEqual([])
})

test.each([
  ['articles/article.store.ts', 'await tx.proposal.deleteMany({ where: { articleId } })', 'proposal'],
  ['claims/claim.store.ts', 'await tx\n  .sourceRevision\n  .count()', 'source_revision'],
  [
    'sources/source.store.ts',
    'await tx.$queryRaw<{ id: string }[]>`SELECT id FROM source s JOIN mention m ON true`',
    'mention',
  ],
  ['topics/topic.store.ts', 'await tx.$executeRaw`UPDATE "article" SET slug = 1`', 'article'],
  ['claims/edge.store.ts', 'include: { source: { include: { revisions: true } } }', 'source'],
  ['proposals/proposal.store.ts', 'await tx.$executeRaw`DELETE FROM public.claim`', 'claim'],
])('in %s it would be found that %s', (file, text, table) => {
  expect(foreignTables(file, text)).toEqual([table])
})
