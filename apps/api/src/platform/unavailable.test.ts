import { expect, test } from 'vitest'
import { OutOfTime } from './deadline.ts'
import { Overtaken } from './transactions/overtaken.ts'
import { saysUnavailable, unavailableMessage } from './unavailable.ts'

const coded = (code: string, message = 'an error') => Object.assign(new Error(message), { code })

test.each([
  ['nobody listens', coded('ECONNREFUSED')],
  ['the line was cut', coded('ECONNRESET')],
  ['the server is being shut down', coded('57P01')],
  ['the server is starting', coded('57P03')],
  ['the disk is full', coded('53100')],
  ['there are too many connections', coded('53300')],
  ['a lock was not free in time', coded('55P03')],
  ['a statement took too long', coded('57014')],
  ['no connection was free in time', new Error('timeout exceeded when trying to connect')],
  [
    'Prisma wraps what the server said',
    Object.assign(coded('P2010'), { meta: { driverAdapterError: { cause: { originalCode: '55P03' } } } }),
  ],
  [
    'Prisma’s driver reaches no server, and names no code',
    Object.assign(coded('P2010'), { meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable' } } } }),
  ],
  ['several addresses were tried', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
  ['a change ran past its deadline', new OutOfTime('article:publish', 60_000)],
])('the database is unavailable where %s', (_reason, error) => {
  expect(saysUnavailable(error)).toBe(true)
})

test.each([
  ['a name is taken', coded('23505')],
  ['a guard refuses', coded('P0001')],
  ['a row is missing', coded('P2025')],
  ['a statement is wrong', coded('42601')],
  ['nothing is known of it', new Error('boom')],
  ['it is no error', 'boom'],
])('the database is not unavailable where %s', (_reason, error) => {
  expect(saysUnavailable(error)).toBe(false)
})

test('what was given up at its deadline is said not to be saved', () => {
  expect(unavailableMessage(new OutOfTime('article:publish', 60_000))).toMatch(/60 seconds.*Nothing was saved/)
})

test.each([
  ['another change came between each time', new Overtaken()],
  ['two waited for each other each time', coded('40P01')],
])('it is said that others were in the way, and that nothing was saved, where %s', (_reason, error) => {
  expect([saysUnavailable(error), unavailableMessage(error)]).toEqual([
    true,
    expect.stringMatching(/^Others were changing the same.*Nothing was saved/u),
  ])
})
