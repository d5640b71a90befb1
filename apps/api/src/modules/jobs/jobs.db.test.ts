import type { Actor } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUuid, typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { forgetExpiredSignIns } from '../identity/use-cases/forget-expired-sign-ins.ts'
import { forgetEndedJobs } from './use-cases/forget-ended-jobs.ts'

let newsroom: TestNewsroom
const own = newUuid()
const others = newUuid()
const periodic = newUuid()
const day = 86_400_000

const starter: Actor = { kind: 'USER', id: 'starter', name: 'The starter', role: 'REPORTER' }
const viaToken: Actor = { ...starter, kind: 'TOKEN', id: newUuid(), maker: { id: 'starter', role: 'REPORTER' } }
const administrator: Actor = { kind: 'USER', id: 'administrator', name: 'An administrator', role: 'ADMINISTRATOR' }

const row = (id: string, startedById: string | null, more: object = {}) => ({
  id,
  name: 'user:forget-expired-sign-ins',
  input: { marker: 'a marker 5b1e' },
  cursor: 'a marker 5b1e',
  state: 'QUEUED',
  startedById,
  startedByName: startedById ?? 'Sourceline',
  createdAt: new Date(),
  ...more,
})

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await newsroom.prisma.job.createMany({ data: [row(own, 'starter'), row(others, 'another'), row(periodic, null)] })
})
afterAll(() => newsroom.close())

const fields =
  'id name title state done total message failure startedBy createdAt startAfter startedAt endedAt cancelRequestedAt'
const listed = async (by: Actor): Promise<string[]> => {
  const { jobs } = await newsroom.editorial(`{ jobs(first: 20) { totalCount nodes { ${fields} } } }`, {}, by)
  expect(jobs.totalCount).toBe(jobs.nodes.length)
  expect(JSON.stringify(jobs)).not.toContain('marker')
  return jobs.nodes.map(({ id }: { id: string }) => id).sort()
}
const found = async (id: string, by: Actor): Promise<(string | null)[]> => {
  const { job, node } = await newsroom.editorial(
    `query ($id: ID!) { job(id: $id) { id } node(id: $id) { id } }`,
    { id: typedId('job', id) },
    by,
  )
  return [job?.id ?? null, node?.id ?? null]
}
const cancel = async (id: string, by: Actor): Promise<unknown> =>
  (
    await newsroom.editorial(
      `mutation ($input: CancelJobInput!) { cancelJob(input: $input) { __typename ... on CancelJobPayload { job { state } } } }`,
      { input: { id: typedId('job', id) } },
      by,
    )
  ).cancelJob
const ids = (...uuids: string[]) => uuids.map((uuid) => typedId('job', uuid)).sort()

test('people see the jobs that they started, also by their token, and administrators see all', async () => {
  expect(await listed(starter)).toEqual(ids(own))
  expect(await listed(viaToken)).toEqual(ids(own))
  expect(await listed(administrator)).toEqual(ids(own, others, periodic))
  expect(await listed({ ...starter, id: 'stranger' })).toEqual([])
  for (const id of [others, periodic]) expect(await found(id, starter)).toEqual([null, null])
  expect(await found(own, starter)).toEqual([typedId('job', own), typedId('job', own)])
  expect(await found(periodic, administrator)).toEqual([typedId('job', periodic), typedId('job', periodic)])
})

test('people cancel the jobs that they started, and administrators any', async () => {
  for (const id of [others, periodic]) expect(await cancel(id, starter)).toMatchObject({ __typename: 'ForbiddenError' })
  expect(await cancel(own, starter)).toEqual({ __typename: 'CancelJobPayload', job: { state: 'CANCELLED' } })
  expect(await cancel(own, starter)).toEqual({ __typename: 'CancelJobPayload', job: { state: 'CANCELLED' } })
  expect(await cancel(periodic, administrator)).toMatchObject({ __typename: 'CancelJobPayload' })
  const events = await newsroom.prisma.changeEvent.findMany({ where: { action: 'job:cancel' } })
  expect(events.map(({ subjectId }) => subjectId).sort()).toEqual([own, periodic].sort())
})

test('jobs that ended are forgotten after a week, and those that failed after 90 days', async () => {
  const ended = (state: string, days: number) =>
    row(newUuid(), null, { state, endedAt: new Date(Date.now() - days * day) })
  const kept = [ended('DONE', 6), ended('FAILED', 89)]
  const gone = [ended('DONE', 8), ended('CANCELLED', 8), ended('FAILED', 91)]
  await newsroom.prisma.job.createMany({ data: [...kept, ...gone] })
  expect(await newsroom.does(forgetEndedJobs, {}, 'ADMINISTRATOR')).toEqual({ forgotten: 3, more: false })
  const left = await newsroom.prisma.job.findMany({ where: { id: { in: [...kept, ...gone].map(({ id }) => id) } } })
  expect(left.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort())
})

test('sessions, links and verifications that have expired are forgotten, and no others', async () => {
  const now = new Date()
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const { prisma } = newsroom
  const stamps = { createdAt: now, updatedAt: now }
  await prisma.user.create({ data: { id: 'u', name: 'U', email: 'u@example.org', role: 'VIEWER', ...stamps } })
  for (const [id, expiresAt] of [
    ['past', at(-1)],
    ['ahead', at(1)],
  ] as const) {
    await prisma.session.create({ data: { id, token: id, userId: 'u', expiresAt, ...stamps } })
    await prisma.verification.create({ data: { id, identifier: id, value: id, expiresAt, ...stamps } })
  }
  const link = { purpose: 'INVITATION', userId: 'u', createdAt: now }
  await prisma.oneTimeLink.create({ data: { ...link, id: newUuid(), hash: 'past', expiresAt: at(-1) } })
  expect(await newsroom.does(forgetExpiredSignIns, {}, 'ADMINISTRATOR')).toEqual({ forgotten: 3, more: false })
  expect((await prisma.session.findMany()).map(({ id }) => id)).toEqual(['ahead'])
  expect((await prisma.verification.findMany()).map(({ id }) => id)).toEqual(['ahead'])
  expect(await prisma.oneTimeLink.count()).toBe(0)
})
