import { expect, test } from 'vitest'
import { MemoryGrowth } from './memory-growth.ts'

const mebibyte = 1024 ** 2

/** What is told of an instance that is asked every half minute and holds so many MiB after so many hours, give or take one. */
async function told(held: (hours: number) => number, samples = 60) {
  let hours = 0
  const growth = new MemoryGrowth([
    {
      async memory() {
        const heap = (held(hours) + Math.sin(hours * 300)) * mebibyte
        return { type: 'memory', heap, external: mebibyte, resident: 2 * heap }
      },
    },
  ])
  for (let sample = 0; sample < samples; sample += 1) {
    hours = sample / 120
    await growth.sample(hours * 3_600_000)
  }
  return growth.report()
}

test('memory that grows by twenty MiB an hour is found, and one that grows while it warms up is not', async () => {
  expect(await told((hours) => 100 + 20 * hours)).toMatchObject([{ verdict: 'grows' }])
  expect(await told((hours) => 100 + 40 * Math.min(hours, 0.1))).toMatchObject([{ verdict: 'steady' }])
})

test('nothing is told of a few samples, and nothing for certain where chance is greater than growth', async () => {
  expect(await told(() => 100, 9)).toEqual([])
  expect(await told(() => 100, 12)).toMatchObject([{ verdict: 'open' }])
})
