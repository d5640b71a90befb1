import { describe, expect, it } from 'vitest'
import { type StackedCard, stackCards } from './stack-cards.ts'

const room = { gap: 10, slimHeight: 30 }

const card = (id: string, anchor: number, height = 100): StackedCard => ({ id, anchor, height, foldable: true })

const sparse = [card('first', 0), card('second', 140), card('third', 150), card('fourth', 600)]
const dense = Array.from({ length: 12 }, (_, index) => card(`c${index}`, index * 40))

const tops = (cards: readonly StackedCard[], pinned: string | null) =>
  Object.fromEntries(stackCards(cards, pinned, room).tops)

describe('claim cards in the margin', () => {
  it('stand beside their words, or below the card before them where that would cover it', () => {
    expect(tops(sparse, null)).toEqual({ first: 0, second: 140, third: 250, fourth: 600 })
  })

  it('make room for the card that the editor looks at, which stands exactly beside its words', () => {
    expect(tops([card('first', 0), card('second', 100), card('third', 230)], 'third')).toEqual({
      first: 0,
      second: 110,
      third: 230,
    })
    expect(tops([card('first', 40), card('second', 120), card('third', 230)], 'third')).toEqual({
      first: 10,
      second: 120,
      third: 230,
    })
  })

  it('are pushed down by a card that grows when it is looked at', () => {
    expect(tops([card('first', 0, 350), card('second', 140), card('third', 150)], 'first')).toEqual({
      first: 0,
      second: 360,
      third: 470,
    })
  })

  it('shrink to one line, the first ones first, where there is no room above the card that is looked at', () => {
    const { tops: placed, slim } = stackCards([card('first', 0), card('second', 40), card('third', 180)], 'third', room)
    expect(Object.fromEntries(placed)).toEqual({ first: 0, second: 40, third: 180 })
    expect([...slim]).toEqual(['first'])
  })

  it('do not shrink while something is typed in them', () => {
    const { slim, tops: placed } = stackCards(
      [{ ...card('first', 0), foldable: false }, card('second', 40), card('third', 180)],
      'third',
      room,
    )
    expect([...slim]).toEqual(['second'])
    expect(placed.get('third')).toBe(180)
  })

  it('let the card that is looked at stand below its words when not even lines have room', () => {
    expect(
      tops(
        Array.from({ length: 5 }, (_, index) => card(`c${index}`, 0)),
        'c4',
      ),
    ).toEqual({ c0: 0, c1: 40, c2: 80, c3: 120, c4: 160 })
  })

  it('never leave the column nor cover one another, whichever is looked at', () => {
    for (const cards of [sparse, dense]) {
      for (const pinned of [null, ...cards.map(({ id }) => id), 'none']) {
        const { tops: placed, slim, height } = stackCards(cards, pinned, room)
        let free = 0
        for (const { id, height: full } of cards) {
          expect(placed.get(id)).toBeGreaterThanOrEqual(free)
          free = (placed.get(id) ?? Number.NaN) + (slim.has(id) ? room.slimHeight : full) + room.gap
        }
        expect(height).toBe(free - room.gap)
      }
    }
  })
})
