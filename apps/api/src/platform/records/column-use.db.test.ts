import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUuid } from '../ids.ts'
import { columnsReadBy, recordColumnUse } from './testing/column-use.ts'
import { columnsReadThrough } from './testing/read-columns.ts'

let database: TestDatabase
const at = new Date()

beforeAll(async () => {
  database = await testDatabase()
  await database.prisma.settings.create({ data: { id: newUuid(), name: 'mails', values: {}, updatedAt: at } })
})
afterAll(() => database.drop())

/** The columns that are noted while something is done. */
async function notedIn(work: (prisma: TestDatabase['prisma']) => Promise<unknown>): Promise<string[]> {
  const use = recordColumnUse(database.prisma)
  await work(use.prisma)
  use.stop()
  return [...use.lookedAt].sort()
}

test('a row that is loaded, and copied whole, is not looked at; what is taken from it is', async () => {
  expect(await notedIn(async (prisma) => ({ ...(await prisma.settings.findFirst()) }))).toEqual([])
  expect(await notedIn(async (prisma) => (await prisma.settings.findFirst())?.name)).toEqual(['settings.name'])
})

test('what is compared, sorted by or asked for by name is looked at', async () => {
  expect(
    await notedIn((prisma) => prisma.settings.findMany({ where: { name: 'mails' }, orderBy: { updatedAt: 'asc' } })),
  ).toEqual(['settings.name', 'settings.updated_at'])
  expect(
    await notedIn(async (prisma) => ({ ...(await prisma.settings.findFirst({ select: { values: true } })) })),
  ).toEqual(['settings.values'])
})

test('what a statement writes it does not read', async () => {
  const statement = 'UPDATE settings SET name = $1, updated_at = now() WHERE id = $2 RETURNING "values"'
  expect([...(await columnsReadBy(database.pool, [statement]))].sort()).toEqual([
    'public.settings.id',
    'public.settings.values',
  ])
})

test('what a view hands on is read where the view is asked for it; what it compares, where it is asked for anything', async () => {
  const read = async (statement: string) => {
    const columns = await columnsReadThrough(database.pool, [statement])
    return ['claim_revision.id', 'claim_revision.statement', 'claim_revision.kind', 'assessment.verdict'].filter(
      (column) => columns.has(`public.${column}`),
    )
  }
  expect(await read('SELECT date_modified FROM delivery_as_of.claim')).toEqual([
    'claim_revision.id',
    'assessment.verdict',
  ])
  expect(await read('SELECT statement FROM delivery_as_of.claim')).toEqual([
    'claim_revision.id',
    'claim_revision.statement',
    'assessment.verdict',
  ])
})
