import { expect, test } from 'vitest'
import { scrollToShow, scrollToWords } from './bring-into-sight.ts'

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

test('words that are in sight stay where they are', () => {
  expect(scrollToWords({ top: 200, bottom: 220, screen: 900, isAbove: false })).toBe(0)
  expect(scrollToWords({ top: 600, bottom: 620, screen: 900, isAbove: false })).toBe(0)
})

test('words below the screen, behind the bars or under a sheet come to where they are read easily', () => {
  expect(scrollToWords({ top: 1_360, bottom: 1_380, screen: 900, isAbove: false })).toBe(1_000)
  expect(scrollToWords({ top: 60, bottom: 80, screen: 900, isAbove: false })).toBe(-300)
  expect(scrollToWords({ top: 600, bottom: 620, screen: 900, isAbove: true })).toBe(330)
})
