import { failed, ok } from '@sourceline/domain'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { createArticle, publishArticle } from '../modules/articles/public.ts'
import { createSource } from '../modules/sources/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { writeStory } from '../testing/story.ts'
import type { Now } from './clock.ts'
import { newUuid } from './ids.ts'
import { insertRows } from './records/insert-rows.ts'
import { refused } from './refusals/define-refusals.ts'
import { clientOf } from './transactions/client-of.ts'
import { useCase, type Running } from './use-case.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

interface LoggedEvent {
  readonly action: string
  readonly caused_by: string | null
  readonly changes: unknown
}

/** The events that something wrote, oldest first; whatever differs from record to record is masked. */
async function eventsOf(something: () => Promise<unknown>): Promise<LoggedEvent[]> {
  const { rows: before } = await newsroom.pool.query('SELECT coalesce(max(position), 0) AS position FROM change_event')
  await something()
  const { rows } = await newsroom.pool.query<LoggedEvent>(
    `SELECT action, caused_by, subject_type, actor_kind, actor_id, actor_name, request_id, changes
     FROM change_event WHERE position > $1 ORDER BY position`,
    [before[0].position],
  )
  return JSON.parse(
    JSON.stringify(rows)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an id')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment')
      .replace(/bridge-\w+/g, 'a slug'),
  )
}

/** A use-case that runs others, as a collection might publish what it lists. */
const around = (run: (running: Running) => Promise<unknown>, timeout?: number) =>
  useCase({
    action: 'collection:publish',
    input: z.object({}),
    ...(timeout !== undefined && { timeout }),
    run: async (running) => ok({ value: await run(running) }),
  })

const sourceNames = async (name: string): Promise<number> => newsroom.prisma.sourceRevision.count({ where: { name } })

test('what is published in the course of something else is logged as if it were asked for itself, but for its cause', async () => {
  const one = await writeStory(newsroom, { slug: 'bridge-one' })
  const other = await writeStory(newsroom, { slug: 'bridge-two' })
  const direct = await eventsOf(() => newsroom.does(publishArticle, { id: one.articleId, expectedVersion: 1 }))
  const nested = await eventsOf(() =>
    newsroom.does(
      around((running) => publishArticle.within(running, { id: other.articleId, expectedVersion: 1 })),
      {},
    ),
  )
  const causeless = (events: LoggedEvent[]) => events.map(({ caused_by: _cause, ...event }) => event)
  const causes = (events: LoggedEvent[]) => events.map(({ action, caused_by: cause }) => [action, cause])
  expect(causeless(nested)).toEqual(causeless(direct))
  expect(causes(direct)).toEqual([
    ['source:publish', 'article:publish'],
    ['claim:publish', 'article:publish'],
    ['claim:publish', 'article:publish'],
    ['article:publish', null],
  ])
  expect(causes(nested)).toEqual([...causes(direct).slice(0, 3), ['article:publish', 'collection:publish']])
  const { changeEvents } = await newsroom.editorial('{ changeEvents(first: 2) { nodes { action causedBy } } }')
  expect(changeEvents.nodes).toEqual([
    { action: 'article:publish', causedBy: 'collection:publish' },
    { action: 'claim:publish', causedBy: 'article:publish' },
  ])
})

test('what fails in the course of something else leaves neither its changes nor its events', async () => {
  const failing = useCase({
    action: 'collection:publish',
    input: z.object({}),
    run: async (running) => {
      await createSource.within(running, { name: 'Left behind', kind: 'PERSON' })
      return failed(refused('just-taken', { field: 'id' }))
    },
  })
  expect(await eventsOf(() => newsroom.fails(failing, {}))).toEqual([])
  expect(await sourceNames('Left behind')).toBe(0)
})

test('a slow step has its own time inside a quick change', async () => {
  const slow = useCase({
    action: 'source:save',
    input: z.object({}),
    timeout: 20_000,
    run: async () => {
      await sleep(400)
      return ok({})
    },
  })
  const quick = around(async (running) => {
    await slow.within(running, {})
    return createSource.within(running, { name: 'In good time', kind: 'PERSON' })
  }, 200)
  await newsroom.does(quick, {})
  expect(await sourceNames('In good time')).toBe(1)
})

test('what takes longer than its time is given up whole', async () => {
  const alone = around(async ({ tx }) => {
    await clientOf(tx).article.updateMany({ data: { kind: 'OPINION' } })
    await sleep(2000)
  }, 100)
  await expect(newsroom.does(alone, {})).rejects.toThrow('collection:publish was given up after 100 milliseconds')
  const nested = around((running) => alone.within(running, {}), 50)
  await expect(newsroom.does(nested, {})).rejects.toThrow('collection:publish was given up after 100 milliseconds')
  expect(await newsroom.prisma.article.count({ where: { kind: 'OPINION' } })).toBe(0)
})

/** Resolves when a statement of this newsroom waits for another transaction. */
const untilOneWaits = () =>
  expect
    .poll(
      async () =>
        (
          await newsroom.pool.query(
            `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).rowCount,
      { timeout: 20_000 },
    )
    .toBe(1)

test('of two who take the same address at once, the second is told what was taken', async () => {
  const asked = { headline: 'Bridge reopened', slug: 'bridge-reopened' }
  let second: Promise<unknown> = Promise.resolve()
  const first = around(async (running) => {
    await createArticle.within(running, asked)
    second = newsroom.fails(createArticle, asked)
    second.catch(() => undefined)
    await untilOneWaits()
  })
  await newsroom.does(first, {})
  expect(await second).toMatchObject({ kind: 'validation', issues: [{ code: 'slug-taken', field: 'slug' }] })
  expect(await newsroom.prisma.article.count({ where: { slug: { startsWith: 'bridge-reopened' } } })).toBe(1)
})

test('a moment that is set cannot stand in for the clock', () => {
  expectTypeOf<Date>().not.toExtend<Now>()
  expectTypeOf<Running['now']>().toEqualTypeOf<Now>()
})

test('what another change has just taken is refused with its field, also where rows are inserted in bulk', async () => {
  const now = new Date()
  const named = () => ({ id: newUuid(), slug: 'taken', locale: 'en', kind: 'NEWS', createdAt: now, updatedAt: now })
  const article = () => ({ into: 'article', rows: [named()], same: { state: 'DRAFT', version: 1 } })
  const twice = around(async ({ tx }) => {
    await insertRows(clientOf(tx), article())
    await insertRows(clientOf(tx), article())
  })
  expect(await newsroom.fails(twice, {})).toMatchObject({ kind: 'validation', issues: [{ field: 'slug' }] })
})

test('a refusal that is not declared is a bug, and undoes what was written until then', async () => {
  const slugTaken = refused('slug-taken', { field: 'slug', record: 'topic', slug: 'x' })
  const undeclared = useCase({
    action: 'collection:publish',
    input: z.object({}),
    // @ts-expect-error the code is not declared
    run: async (running) => {
      await createSource.within(running, { name: 'Undeclared', kind: 'PERSON' })
      return failed(slugTaken)
    },
  })
  await expect(newsroom.fails(undeclared, {})).rejects.toThrow('does not declare the refusal slug-taken')
  expect(await sourceNames('Undeclared')).toBe(0)
})
