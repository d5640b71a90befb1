import { expect, test } from 'vitest'
import { Places } from './places.ts'

test('one has the only place at a time, in the order in which they came', async () => {
  const places = new Places(1)
  const order: string[] = []
  const act = async (name: string) => {
    await places.take()
    order.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push(`${name} ends`)
    places.give()
  }
  await Promise.all([act('one'), act('two'), act('three')])
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
})

test('who has gone meanwhile is passed over', async () => {
  const places = new Places(1)
  await places.take()
  const gone = new AbortController()
  const waiting = places.take(gone.signal)
  const next = places.take()
  gone.abort(new Error('hung up'))
  await expect(waiting).rejects.toThrow('hung up')
  places.give()
  await expect(next).resolves.toBeUndefined()
})

test('who carries on what was begun comes before who begins', async () => {
  const places = new Places(1)
  await places.take()
  const order: string[] = []
  const fresh = places.take().then(() => order.push('begins'))
  const begun = places.take(undefined, true).then(() => order.push('carries on'))
  places.give()
  await begun
  places.give()
  await fresh
  expect(order).toEqual(['carries on', 'begins'])
})
