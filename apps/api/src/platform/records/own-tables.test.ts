import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import '../../modules/registry.ts'
import { articleRecord } from '../../modules/articles/article.record.ts'
import { open } from '../transactions/open.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { allRecords, partTables, tablesOfRecord } from './define-record.ts'

const schemaFolder = fileURLToPath(new URL('../../../../../prisma/schema', import.meta.url))
const api = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(api, 'modules')
const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const textOf = (file: string): string => readFileSync(join(modules, file), 'utf8')

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const tables = new Set(allRecords().flatMap(tablesOfRecord))

/** The tables of each module, as its records declare them, and those of each record by the name of its constant. */
const owned = new Map<string, Set<string>>()
const tablesByConstant = new Map<string, readonly string[]>()
for (const file of files.filter((name) => name.endsWith('.record.ts'))) {
  const [module = ''] = file.split('/')
  const declarations = /^(?:export const (\w+) = )?defineRecord\(\{\n {2}type: '([^']+)'/gm
  for (const [, constant, type] of textOf(file).matchAll(declarations)) {
    const record = allRecords().find((candidate) => candidate.type === type)
    const tables = record ? tablesOfRecord(record) : []
    owned.set(module, new Set([...(owned.get(module) ?? []), ...tables]))
    if (constant) tablesByConstant.set(constant, tables)
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

/** What the machinery writes for a module, into the tables of the record that it is given behind the transaction. */
const writers = ['revise.ts', 'publish.ts'].flatMap((file) =>
  [...readFileSync(join(api, 'platform', 'records', file), 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)].map(
    ([, name = '']) => name,
  ),
)
const written = new RegExp(`\\b(?:${writers.join('|')})\\(\\s*tx,\\s*(\\w+)`, 'g')

/** The tables that a source text opens or has written: of the records that it names, through a client, or in SQL. */
function tablesIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const opened = [...code.matchAll(/(?<!\.)\bopen\(\s*tx,([^)]*)\)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/\w+/g)].flatMap(([name]) => tablesByConstant.get(name) ?? [`unknown record ${name}`]),
  )
  const delegates = [...code.matchAll(/\b(?:tx|prisma|reads|client)\s*\.\s*([a-z]\w*)\s*\.\s*[a-z]\w*\(/g)].map(
    ([, name = '']) => snake(name),
  )
  const inSql = [...code.matchAll(/`[^`]*`|'[^'\n]*'/g)].flatMap(([sql]) =>
    [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:public\.)?"?([a-z_]+)"?(?![a-z_."])/g)].map(
      ([, name = '']) => name,
    ),
  )
  const handed = [...code.matchAll(written)].flatMap(([, name = '']) => tablesByConstant.get(name) ?? [])
  const inserted = [...code.matchAll(/\binto: '(\w+)'/g)].map(([, name = '']) => name)
  const known = [...delegates, ...inSql, ...inserted].filter((name) => tables.has(name))
  return [...new Set([...opened, ...handed, ...known])]
}

/** The tables of other modules that a file of a module opens, or reaches along a relation. */
function foreignTables(file: string, text: string): string[] {
  const [module = ''] = file.split('/')
  const own = owned.get(module)
  return [...new Set([...tablesIn(text).filter((table) => !own?.has(table)), ...reachedTables(module, text)])]
}

/** What a file that is no store, no read and no machinery does with the database itself; empty when nothing. */
function rawAccess(file: string, text: string): string[] {
  if (/\.(store|reads)\.ts$|^platform\//.test(file)) return []
  return [
    ...text.matchAll(/\$(?:query|execute)Raw\w*|\$transaction|\b(?:tx|prisma)\s*\.\s*[a-z]\w*\s*\.\s*[a-z]\w*\(/g),
  ].map(([access]) => access)
}

/** The tables of revisions and of their parts, which `revise.ts` alone writes; and the relations that lead to them. */
const revisionTables = new Set(
  allRecords().flatMap((record) => (record.revisions ? [`${record.table}_revision`, ...partTables(record)] : [])),
)
const revisionRelations = [...models.values()].flatMap(({ relations }) =>
  [...relations].flatMap(([relation, model]) => (revisionTables.has(models.get(model)?.table ?? '') ? [relation] : [])),
)
const writtenAlong = new RegExp(
  `\\b(?:${[...new Set(revisionRelations)].join('|')}):\\s*\\{\\s*(?:create|connect|update|upsert|delete|set|disconnect)\\w*\\b`,
  'g',
)

/** What of a text writes revisions, or parts of them, past `revise.ts`: in SQL, as rows, or along a relation. */
function revisionWrites(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const named = [
    ...code.matchAll(/\b(?:UPDATE|INSERT INTO|DELETE FROM|MERGE INTO)\s+(?:ONLY\s+)?(?:public\.)?"?([a-z_]+)"?/g),
    ...code.matchAll(/\binto: ['"`](\w+)['"`]/g),
    ...code.matchAll(/\bidentifier\(\s*['"`](\w+)['"`]/g),
  ].flatMap(([, name = '']) => (revisionTables.has(name) ? [name] : []))
  return [...named, ...[...code.matchAll(writtenAlong)].map(([found]) => found)]
}

/** What follows the words that a redaction strikes, also in revisions that are sealed. */
const afterRedactions = 'articles/redacted-anchors.store.ts'

const isTest = (file: string): boolean => /\.test\.ts$|(^|\/)(testing\/|test-)/.test(file)
const sources = files.filter((file) => !isTest(file))

test('a module opens its own tables alone, to write and to read', () => {
  expect(sources.flatMap((file) => tablesIn(textOf(file))).length).toBeGreaterThan(40)
  const opened = sources.flatMap((file) => foreignTables(file, textOf(file)).map((table) => `${file}: ${table}`))
  expect(opened).toEqual([])
})

test('a revision is written by the machinery alone, which leaves sealed ones as they are', () => {
  expect(revisionTables.size).toBeGreaterThan(8)
  const past = sources.flatMap((file) => revisionWrites(textOf(file)).map((found) => `${file}: ${found}`))
  expect(past).toEqual([`${afterRedactions}: mention`])
  const tables = (tx: Transaction) => open(tx, articleRecord)
  // @ts-expect-error a store only reads revisions
  void ((tx: Transaction) => tables(tx).articleRevision.update)
  // @ts-expect-error and their parts
  void ((tx: Transaction) => tables(tx).byline.deleteMany)
})

test.each([
  ['await tables(tx).$executeRaw`UPDATE claim_revision SET statement = 1`', ['claim_revision']],
  ['await tables(tx).$executeRaw`DELETE FROM public."byline" b`', ['byline']],
  ["await insertRows(tables(tx), { into: 'claim_about', rows })", ['claim_about']],
  [
    'await tables(tx).claim.update({ data: { draftRevision: { update: { statement } } } })',
    ['draftRevision: { update'],
  ],
  ['await tables(tx).article.update({ data: { revisions: { deleteMany: {} } } })', ['revisions: { deleteMany']],
])('it would be found that a store writes revisions itself: %s', (text, found) => {
  expect(revisionWrites(text)).toEqual(found)
})

test('stores, reads and machinery alone speak to the database', () => {
  const all = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !isTest(file),
  )
  expect(all.length).toBeGreaterThan(300)
  const spoken = all.flatMap((file) =>
    rawAccess(file, readFileSync(join(api, file), 'utf8')).map((access) => `${file}: ${access}`),
  )
  expect(spoken).toEqual([])
})

test.each([
  ['modules/claims/use-cases/save-claim.ts', 'await tx.$queryRaw`SELECT 1`', '$queryRaw'],
  ['modules/claims/publish-claims.ts', 'prisma.claim.count()', 'prisma.claim.count('],
  ['graphql/server.ts', 'context.prisma\n  .article.findMany()', 'prisma\n  .article.findMany('],
  ['cli/doctor.ts', 'await prisma.$transaction(() => 1)', '$transaction'],
])('in %s it would be found that it speaks to the database: %s', (file, text, access) => {
  expect(rawAccess(file, text)).toEqual([access])
})

test.each([
  ['articles/article.store.ts', 'await tx.proposal.deleteMany({ where: { articleId } })', ['proposal']],
  ['claims/claim.store.ts', 'await tx\n  .sourceRevision\n  .count()', ['source_revision']],
  [
    'topics/topic.store.ts',
    'const tables = (tx: Transaction) => open(tx, topicRecord, assessmentRecord)',
    ['assessment', 'assessment_evidence'],
  ],
  ['claims/claim.store.ts', 'open(tx, everything)', ['unknown record everything']],
  [
    'sources/source.store.ts',
    'await tables(tx).$queryRaw<{ id: string }[]>`SELECT id FROM source s JOIN mention m ON true`',
    ['mention'],
  ],
  [
    'topics/topic.store.ts',
    'await saveRevision(tx, sourceRecord, source, rows, writing)',
    ['source', 'source_revision', 'source_publication'],
  ],
  ['topics/topic.store.ts', 'await tables(tx).$executeRaw`UPDATE "article" SET slug = 1`', ['article']],
  ['topics/topic.store.ts', 'const linked = Prisma.sql`SELECT FROM article_topic t`', ['article_topic']],
  ['claims/edge.store.ts', 'include: { source: { include: { revisions: true } } }', ['source']],
  ['proposals/proposal.store.ts', 'await tables(tx).$executeRaw`DELETE FROM public.claim`', ['claim']],
  ['proposals/proposal.store.ts', "await insertRows(tables(tx), { into: 'evidence', rows })", ['evidence']],
  ['proposals/proposal.reads.ts', 'sql: () => `(SELECT a.stance FROM public.attribution a)`', ['attribution']],
  ['topics/topic.reads.ts', "sql: () => '(SELECT count(*) FROM public.article_topic x)'", ['article_topic']],
  ['search/search.reads.ts', 'prisma.source.findMany()', ['source']],
])('in %s it would be found that %s', (file, text, found) => {
  expect(foreignTables(file, text)).toEqual(found)
})

test('views are every module’s to read', () => {
  expect(foreignTables('topics/topic.reads.ts', '`FROM ${schema}.article_topic x JOIN editorial.article a`')).toEqual(
    [],
  )
})
