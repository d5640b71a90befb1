import { expect, test } from 'vitest'
import { costOf } from './document-cost.ts'

const pairs = (text: string) => costOf(text, 10_000)?.pairs

test('a document of different fields costs nothing to compare, and one of equal ones the square of their number', () => {
  expect(pairs('{ articles { nodes { id headline } } }')).toBe(0)
  expect(pairs(`{ ${'a: __typename '.repeat(100)} }`)).toBe((100 * 99) / 2)
})

test('fields that meet below others, and through fragments, are counted where they meet', () => {
  expect(pairs('{ x { a } x { a } x { a } }')).toBe(3 + 3)
  expect(pairs('{ ...F ...F x { a } ... { x { a } } } fragment F on Query { x { a } }')).toBe(3 + 3)
})

test('a document is reckoned in little time however it is made, also where fragments spread themselves', () => {
  const nested = Array.from(
    { length: 25 },
    (_, at) => `fragment F${at} on T { a { ...F${at + 1} } b { ...F${at + 1} } }`,
  )
  const hostile = [
    `{ ${'a: __typename '.repeat(1_900)} }`,
    `{ ...F } fragment F on Query { a { ...F } b { ...F } }`,
    `{ ...F0 } ${nested.join(' ')} fragment F25 on T { c }`,
    '{ a '.repeat(900) + '}'.repeat(900),
  ]
  for (const text of hostile) {
    const before = process.threadCpuUsage()
    costOf(text, 4_000)
    expect(process.threadCpuUsage(before).user).toBeLessThan(300_000)
  }
  expect(pairs(hostile[0] ?? '')).toBeGreaterThan(90_000)
})

test('what cannot be parsed is left to whoever explains that', () => {
  expect(costOf('{ a', 100)).toBeNull()
})
