import { expect, test } from 'vitest'
import { openTurn } from './turn.ts'

test('one has the turn at a time, in the order in which they came', async () => {
  const turn = openTurn()
  const order: string[] = []
  const act = async (name: string, signal?: AbortSignal) => {
    const give = await turn.take(signal)
    order.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push(`${name} ends`)
    give()
  }
  await Promise.all([act('one'), act('two'), act('three')])
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
})

test('who has gone meanwhile is passed over', async () => {
  const turn = openTurn()
  const give = await turn.take()
  const gone = new AbortController()
  const waiting = turn.take(gone.signal)
  const next = turn.take()
  gone.abort(new Error('hung up'))
  give()
  await expect(waiting).rejects.toThrow('hung up')
  await expect(next).resolves.toBeTypeOf('function')
})
