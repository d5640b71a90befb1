import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestOf } from './best-of.ts'

it('picks the same claims as sorting them all would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: 0, max: 500, noNaN: true, noDefaultInfinity: true })),
      fc.integer({ min: 1, max: 30 }),
      (given, limit) => {
        const scores = Float32Array.from(given)
        const slots = Uint32Array.from(given, (_, index) => index * 3)
        const sorted = [...scores]
          .map((score, index) => ({ slot: index * 3, score }))
          .sort((a, b) => b.score - a.score || a.slot - b.slot)
        expect(bestOf(slots, scores, given.length, limit)).toEqual(sorted.slice(0, limit))
      },
    ),
  )
})
