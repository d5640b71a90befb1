import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ListPool } from './list-pool.ts'

it('keeps many lists apart however they grow and shrink', () => {
  const step = fc.record({ list: fc.nat(5), value: fc.nat(40), add: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const pool = new ListPool()
      const model = Array.from({ length: 6 }, () => new Set<number>())
      for (const { list, value, add } of steps) {
        const kept = model[list]
        const at = pool.lowerBound(list, value)
        const present = at < pool.count(list) && pool.at(list, at) === value
        expect(present).toBe(kept?.has(value))
        if (add && !present) pool.insertAt(list, at, value)
        if (!add && present) pool.removeAt(list, at)
        if (add) kept?.add(value)
        else kept?.delete(value)
      }
      model.forEach((kept, list) => {
        const read = Array.from({ length: pool.count(list) }, (_, index) => pool.at(list, index))
        expect(read).toEqual([...kept].sort((a, b) => a - b))
      })
    }),
  )
})
