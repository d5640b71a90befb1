import { expect, test } from 'vitest'
import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { wordlessClaims } from './wordless-claims.ts'

const claim = (id: string, state: EditorClaimFragment['state'] = 'ACCEPTED'): EditorClaimFragment => ({
  id,
  version: 1,
  state,
  statement: `What ${id} says.`,
  kind: 'FACT',
  adverse: false,
  verdict: null,
  publicFrom: null,
  hasDraft: false,
  independentSourceCount: 0,
  articleCount: 1,
  can: [],
  attributions: [],
})
const role = 'ATTRIBUTED' as const
const made = (id: string, exact: string, state?: EditorClaimFragment['state']) => ({
  claim: claim(id, state),
  mention: { id: `mention_${id}`, place: 'BODY' as const, role, selectors: [{ exact }] },
})
const orphan = (id: string, orphanReason: string) => ({
  id: `mention_${id}`,
  place: 'BODY' as const,
  role,
  blockId: null,
  quote: `words of ${id}`,
  orphanReason,
  claim: claim(id),
})
const ids = (...args: Parameters<typeof wordlessClaims>) => wordlessClaims(...args).map(({ id }) => id)

test('a claim that the article makes as it is saved and its text makes no more has lost its words', () => {
  const claims = [made('claim_a', 'first'), made('claim_b', 'second')]
  expect(wordlessClaims({ claims, orphans: [] }, new Set(['claim_a']), [], [])).toEqual([
    { id: 'claim_b', statement: 'What claim_b says.', role, quote: 'second', reason: null },
  ])
})

test('what was lost before is there once, until its words are back or it is let go', () => {
  const orphans = [orphan('claim_a', 'GONE'), orphan('claim_b', 'REWORDED')]
  const claims = [made('claim_b', 'again')]
  expect(wordlessClaims({ claims, orphans }, new Set(), [], [])).toMatchObject([
    { id: 'claim_a', quote: 'words of claim_a', reason: null },
    { id: 'claim_b', quote: 'words of claim_b', reason: 'REWORDED' },
  ])
  expect(ids({ claims, orphans }, new Set(['claim_a']), [], [])).toEqual(['claim_b'])
  expect(ids({ claims, orphans }, new Set(), ['claim_b'], [])).toEqual(['claim_a'])
})

test('what was only proposed, or rejected, is decided on elsewhere', () => {
  const claims = [made('claim_a', 'first', 'PROPOSED'), made('claim_b', 'second', 'REJECTED')]
  expect(ids({ claims, orphans: [] }, new Set(), [], [])).toEqual([])
})

test('what stays after all is there although the server let it go, until its words are back', () => {
  const stays = { id: 'claim_a', statement: 'What claim_a says.', role, quote: 'first', reason: null }
  const nothing = { claims: [], orphans: [] }
  expect(wordlessClaims(nothing, new Set(), [], [stays])).toEqual([stays])
  expect(ids({ claims: [], orphans: [orphan('claim_a', 'GONE')] }, new Set(), [], [stays])).toEqual(['claim_a'])
  expect(ids(nothing, new Set(['claim_a']), [], [stays])).toEqual([])
})
