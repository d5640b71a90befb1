import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FairPlaces, Turn } from './fair-places.ts'

/** One place, taken, and in what order what waits for it begins. */
function lineUp(waits: readonly (readonly [client: string, what: string])[]) {
  const places = new FairPlaces(1)
  places.wait('first', new Turn())
  const order: string[] = []
  const turns = new Map<string, Turn>()
  for (const [client, what] of waits) {
    const turn = turns.get(what) ?? new Turn()
    if (!turns.has(what)) void turn.begun.then(() => order.push(what))
    turns.set(what, turn)
    places.wait(client, turn)
  }
  return { places, order }
}

test('who waits for little comes next, however much others wait for', async () => {
  const much = ['a', 'b', 'c'].map((what) => ['much', what] as const)
  const { places, order } = lineUp([...much, ['little', 'x']])
  expect([places.waitingOf('much'), places.waitingOf('little'), places.waitingOf('none')]).toEqual([3, 1, 0])
  for (let times = 0; times < 5; times += 1) {
    places.give()
    await setImmediate()
  }
  expect(order).toEqual(['a', 'x', 'b', 'c'])
})

test('what somebody waits for at the end of a long line comes when another who waits for it has a turn, and once', async () => {
  const much = ['a', 'b', 'c', 'd'].map((what) => ['much', what] as const)
  const { places, order } = lineUp([...much, ['little', 'd'], ['little', 'e']])
  for (let times = 0; times < 3; times += 1) places.give()
  await setImmediate()
  expect(order).toEqual(['a', 'd', 'b'])
  expect([places.waitingOf('much'), places.waitingOf('little')]).toEqual([1, 1])
  for (let times = 0; times < 3; times += 1) places.give()
  await setImmediate()
  expect(order).toEqual(['a', 'd', 'b', 'e', 'c'])
})

test('a place that nobody waits for is free for the next', async () => {
  const { places, order } = lineUp([])
  places.give()
  const turn = new Turn()
  places.wait('late', turn)
  expect([turn.hasBegun, order]).toEqual([true, []])
})
