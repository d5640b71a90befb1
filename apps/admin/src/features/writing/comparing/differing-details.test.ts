import { expect, test } from 'vitest'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import { differingDetails } from './differing-details.ts'
import { plainDetails } from '@/shared/article-text/testing/plain-details.ts'

const source = {
  id: 'source_1',
  name: 'The Ledger',
  kind: 'PUBLICATION',
  role: null,
  standIn: false,
  state: 'PROPOSED',
  affiliation: null,
} as const
const mine: ArticleDetails = { ...plainDetails, slug: 'mayor', originalSource: source, topicIds: ['a'] }

test('an editor who chooses between two versions is told what differs besides the text', () => {
  expect(differingDetails(mine, { ...mine, slug: 'mayor-resigns', topicIds: ['a', 'b'] })).toEqual([
    'the address',
    'the topics',
  ])
})

test('a source that was accepted meanwhile is still the same source', () => {
  expect(differingDetails(mine, { ...mine, originalSource: { ...source, state: 'ACCEPTED' } })).toEqual([])
})
