import { expect, test } from 'vitest'
import { scrollToShow } from './bring-into-sight.ts'

const screen = { ceiling: 100, floor: 800 }

test('a card that is in sight stays where it is', () => {
  expect(scrollToShow({ ...screen, top: 200, bottom: 700 })).toBe(0)
})

test('a card that ends below the screen is scrolled up just far enough', () => {
  expect(scrollToShow({ ...screen, top: 500, bottom: 900 })).toBe(100)
})

test('a card taller than the screen keeps its top, and the words beside it, in sight', () => {
  expect(scrollToShow({ ...screen, top: 500, bottom: 2_000 })).toBe(400)
})

test('a card that begins above the screen is scrolled down to', () => {
  expect(scrollToShow({ ...screen, top: 20, bottom: 400 })).toBe(-80)
})
