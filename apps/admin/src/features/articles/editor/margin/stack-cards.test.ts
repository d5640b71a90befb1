import { describe, expect, it } from 'vitest'
import { stackCards } from './stack-cards.ts'

const cards = [
  { id: 'first', anchor: 0, height: 100 },
  { id: 'second', anchor: 40, height: 100 },
  { id: 'third', anchor: 300, height: 100 },
]

const tops = (pinned: string | null) => Object.fromEntries(stackCards(cards, pinned, 10))

describe('claim cards in the margin', () => {
  it('stand beside their words, or below the card before them where that would cover it', () => {
    expect(tops(null)).toEqual({ first: 0, second: 110, third: 300 })
  })

  it('make room for the card that the editor looks at, which stands exactly beside its words', () => {
    expect(tops('second')).toEqual({ first: -70, second: 40, third: 300 })
  })

  it('are pushed down by a card that grows when it is looked at', () => {
    expect(Object.fromEntries(stackCards([{ id: 'first', anchor: 0, height: 350 }, ...cards.slice(1)], 'first', 10)))
      .toEqual({ first: 0, second: 360, third: 470 })
  })

  it('never cover one another, whichever is looked at', () => {
    for (const pinned of [null, 'first', 'second', 'third', 'none']) {
      const placed = stackCards(cards, pinned, 10)
      const bottoms = cards.map(({ id, height }) => (placed.get(id) ?? Number.NaN) + height)
      for (const [index, { id }] of cards.slice(1).entries()) expect(placed.get(id)).toBeGreaterThanOrEqual((bottoms[index] ?? Number.NaN) + 10)
    }
  })
})
