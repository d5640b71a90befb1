import { expect, test } from 'vitest'
import { changeEach } from './change-each.ts'

test('a row that is refused stops no other, and is told of by its name', async () => {
  const steps: number[] = []
  const { done, problems } = await changeEach(
    ['one', 'two', 'three'],
    (row) => (row === 'two' ? Promise.reject(new Error('Broken.')) : Promise.resolve(row.length)),
    { nameOf: (row) => `The ${row}`, onStep: (settled) => steps.push(settled) },
  )
  expect(done).toEqual([
    { row: 'one', value: 3 },
    { row: 'three', value: 5 },
  ])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^The two: /u)
  expect(steps).toEqual([0, 1, 2])
})
