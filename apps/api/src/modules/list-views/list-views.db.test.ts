import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@sourceline/domain'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { listViewLimits } from './list-view-limits.ts'
import { createListView } from './use-cases/create-list-view.ts'
import { deleteListView } from './use-cases/delete-list-view.ts'
import { saveListView } from './use-cases/save-list-view.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const person = (id: string, role: Actor['role']): Actor => ({ kind: 'USER', id, name: `The ${id}`, role })
const [rita, reporter, reader, editor] = [
  person('rita', 'REPORTER'),
  person('reporter-two', 'REPORTER'),
  person('reader', 'VIEWER'),
  person('editor', 'EDITOR'),
]
const context = (actor: Actor) => ({ prisma: newsroom.prisma, actor, requestId: null })

const drafts = [
  { name: 'state', value: 'DRAFT' },
  { name: 'topic', value: 'housing' },
]

async function view(actor: Actor, input: object): Promise<string> {
  const made = await createListView(context(actor), { list: 'ARTICLES', parameters: drafts, ...input })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return typedId('list_view', made.value.listViewId)
}

const read = 'id name isShared isOwn can version parameters { name value }'

async function views(actor: Actor, own: boolean, list = 'ARTICLES') {
  const query = `query ($list: ListName!, $own: Boolean!) { listViews(list: $list, own: $own) { totalCount nodes { ${read} } } }`
  const { listViews } = await newsroom.editorial(query, { list, own }, actor)
  expect(listViews.totalCount).toBe(listViews.nodes.length)
  return listViews.nodes
}

const named = async (actor: Actor, own: boolean): Promise<string[]> =>
  (await views(actor, own)).map(({ name }: { name: string }) => name)

const node = async (actor: Actor, id: string) =>
  (await newsroom.editorial(`query ($id: ID!) { node(id: $id) { ... on ListView { name } } }`, { id }, actor)).node

test('a view is one’s own until it is shared, and nobody else can read, change or delete it', async () => {
  const id = await view(rita, { name: 'Housing, drafts' })
  expect(await views(rita, true)).toEqual([
    {
      id,
      name: 'Housing, drafts',
      isShared: false,
      isOwn: true,
      can: ['list-view:save', 'list-view:delete', 'list-view:share'],
      version: 1,
      parameters: drafts,
    },
  ])
  expect(await views(rita, true, 'CLAIMS')).toEqual([])
  for (const other of [reporter, editor]) {
    expect([await named(other, true), await named(other, false), await node(other, id)]).toEqual([[], [], null])
    const refused = { ok: false, failure: { kind: 'not-found' } }
    expect(await saveListView(context(other), { id, expectedVersion: 1, name: 'Mine' })).toMatchObject(refused)
    expect(await deleteListView(context(other), { id, expectedVersion: 1 })).toMatchObject(refused)
  }
  expect(await saveListView(context(rita), { id, expectedVersion: 1, isShared: true })).toMatchObject({ ok: true })
  expect([await named(rita, true), await named(rita, false)]).toEqual([['Housing, drafts'], []])
  expect([await named(reporter, true), await named(reporter, false)]).toEqual([[], ['Housing, drafts']])
  expect(await node(reporter, id)).toEqual({ name: 'Housing, drafts' })
})

test('what is shared is changed by its owner and by editors, and shared by whoever may write', async () => {
  const id = await view(rita, { name: 'Waiting', isShared: true })
  const [shared] = (await views(reader, false)).filter(({ name }: { name: string }) => name === 'Waiting')
  expect(shared).toMatchObject({ isOwn: false, can: [] })
  const rename = (actor: Actor, expectedVersion: number) =>
    saveListView(context(actor), { id, expectedVersion, name: `Of ${actor.id}` })
  expect(await rename(reporter, 1)).toMatchObject({ ok: false, failure: { kind: 'forbidden', code: 'of-others' } })
  expect(await rename(editor, 1)).toMatchObject({ ok: true })
  expect(await rename(rita, 1)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  const sharing = { ok: false, failure: { kind: 'forbidden', action: 'list-view:share' } }
  const byReader = { list: 'ARTICLES', name: 'Read', parameters: drafts }
  expect(await createListView(context(reader), { ...byReader, isShared: true })).toMatchObject(sharing)
  const own = await view(reader, { name: 'Read' })
  expect(await saveListView(context(reader), { id: own, expectedVersion: 1, isShared: true })).toMatchObject(sharing)
  expect(await deleteListView(context(editor), { id, expectedVersion: 2 })).toEqual({
    ok: true,
    value: { deletedId: id },
  })
  expect(await named(reader, true)).toEqual(['Read'])
})

test('a name stands once among one’s views of a list, and what is wrong is named', async () => {
  const id = await view(reporter, { name: 'Unchecked' })
  await view(rita, { name: 'Unchecked' })
  await view(reporter, { name: 'Unchecked', list: 'CLAIMS' })
  const other = await view(reporter, { name: 'Checked' })
  const taken = { ok: false, failure: { issues: [{ code: 'view-name-taken', field: 'name' }] } }
  const input = { list: 'ARTICLES', name: 'Unchecked', parameters: drafts }
  expect(await createListView(context(reporter), input)).toMatchObject(taken)
  expect(await saveListView(context(reporter), { id: other, expectedVersion: 1, name: 'Unchecked' })).toMatchObject(
    taken,
  )
  const again = { id, expectedVersion: 1, name: 'Unchecked', parameters: drafts.slice(1) }
  expect(await saveListView(context(reporter), again)).toMatchObject({ ok: true })
  for (const [parameters, path] of [
    [[], 'parameters'],
    [[...drafts, ...drafts], 'parameters'],
    [[{ name: '__proto__', value: 'x' }], 'parameters.0.name'],
    [[{ name: 'state', value: ' ' }], 'parameters.0.value'],
  ] as const)
    expect(await createListView(context(reporter), { ...input, name: 'New', parameters })).toMatchObject({
      ok: false,
      failure: { issues: [{ field: path }] },
    })
})

test('one person keeps a bounded number of views of a list', async () => {
  const at = new Date()
  await newsroom.prisma.listView.createMany({
    data: Array.from({ length: listViewLimits.own }, (_, index) => ({
      id: `0190aaaa-0000-7000-8000-${String(index).padStart(12, '0')}`,
      ownerId: 'hoarder',
      list: 'SOURCES',
      name: `View ${index}`,
      parameters: {},
      isShared: false,
      createdAt: at,
      updatedAt: at,
    })),
  })
  const one = { list: 'SOURCES', name: 'One more', parameters: drafts }
  expect(await createListView(context(person('hoarder', 'REPORTER')), one)).toMatchObject({
    ok: false,
    failure: { issues: [{ code: 'views-too-many' }] },
  })
})
