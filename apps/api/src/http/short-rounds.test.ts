import { afterEach, expect, test, vi } from 'vitest'
import { inShortRounds } from './short-rounds.ts'

afterEach(() => vi.restoreAllMocks())

const aRound = () => new Promise((resolve) => setImmediate(resolve))
const here = { destroyed: false }

test('requests are begun for five milliseconds, then the loop comes round, in the order in which they came', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const begun: string[] = []
  const listener = inShortRounds((name: string, _response: typeof here) => {
    begun.push(name)
    now += 2
  })
  for (const name of ['1', '2', '3', '4']) listener(name, here)
  expect(begun).toEqual([])
  await aRound()
  expect(begun).toEqual(['1', '2', '3'])
  listener('5', here)
  await aRound()
  expect(begun).toEqual(['1', '2', '3', '4', '5'])
  listener('6', here)
  await aRound()
  expect(begun.at(-1)).toBe('6')
})

test('a request whose sender has hung up meanwhile is not begun, and those behind it are', async () => {
  const begun: string[] = []
  const listener = inShortRounds((name: string, _response: typeof here) => begun.push(name))
  listener('gone', { destroyed: true })
  listener('here', here)
  await aRound()
  expect(begun).toEqual(['here'])
})
