import { expect, test } from 'vitest'
import { nameClaims } from './name-claims.ts'

const ids = new Map([['toll', 'claim_01']])
const words = (claimId: unknown, text = 'the toll') => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text, marks: [{ type: 'claim', attrs: { claimId, role: 'FACT' } }] }],
    },
  ],
})

test('a claim mark gets the id of the claim that it names, and nothing else does', () => {
  expect(nameClaims(words('toll', 'toll'), ids)).toEqual(words('claim_01', 'toll'))
  expect(nameClaims(words('claim_02'), ids)).toEqual(words('claim_02'))
  expect(nameClaims(words(7), ids)).toEqual(words(7))
  const link = { type: 'text', text: 'toll', marks: [{ type: 'link', attrs: { claimId: 'toll' } }] }
  expect(nameClaims(link, ids)).toEqual(link)
})

test('what is no body is left for the parser to refuse, however deep it is', () => {
  for (const input of [
    'toll',
    null,
    3,
    { type: 'claim' },
    { type: 'claim', attrs: null },
    { type: 'claim', attrs: {} },
  ])
    expect(nameClaims(input, ids)).toEqual(input)
  const deep = JSON.parse('{"content":['.repeat(50_000) + ']}'.repeat(50_000))
  expect(nameClaims(deep, ids)).toBe(deep)
})
