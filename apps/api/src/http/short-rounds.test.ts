import type { RequestListener } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { inShortRounds } from './short-rounds.ts'

afterEach(() => vi.restoreAllMocks())

const aRound = () => new Promise((resolve) => setImmediate(resolve))
const visit = (name: string, destroyed = false) =>
  [{ url: name }, { destroyed }] as unknown as Parameters<RequestListener>

test('requests are begun for five milliseconds, then the loop comes round, in the order in which they came', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const begun: (string | undefined)[] = []
  const listener = inShortRounds(({ url }) => {
    begun.push(url)
    now += 2
  })
  for (const name of ['1', '2', '3', '4']) listener(...visit(name))
  expect(begun).toEqual([])
  await aRound()
  expect(begun).toEqual(['1', '2', '3'])
  listener(...visit('5'))
  await aRound()
  expect(begun).toEqual(['1', '2', '3', '4', '5'])
  listener(...visit('6'))
  await aRound()
  expect(begun.at(-1)).toBe('6')
})

test('a request whose sender has hung up meanwhile is not begun, and those behind it are', async () => {
  const begun: (string | undefined)[] = []
  const listener = inShortRounds(({ url }) => begun.push(url))
  for (const [name, destroyed] of [
    ['gone', true],
    ['here', false],
  ] as const)
    listener(...visit(name, destroyed))
  await aRound()
  expect(begun).toEqual(['here'])
})
