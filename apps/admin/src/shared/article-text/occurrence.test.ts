import { bodyFromText, countingBlockIds, markClaim } from '@sourceline/rich-text'
import { bodyExtensions } from '@sourceline/rich-text/editor'
import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { occurrencesIn } from './occurrence.ts'

const schema = getSchema(bodyExtensions)

describe('the words that make a claim', () => {
  it('are found once each, also where another claim overlaps them', () => {
    let body = bodyFromText('The mayor resigned on Friday.', { newId: countingBlockIds() })
    body = markClaim(body, { blockId: 'b_1', start: 4, end: 28 }, { claimId: 'claim_a', role: 'STATED_AS_FACT' })
    body = markClaim(body, { blockId: 'b_1', start: 10, end: 18 }, { claimId: 'claim_b', role: 'ATTRIBUTED' })
    expect(occurrencesIn(schema.nodeFromJSON(body), 'BODY').map(({ claimId, text }) => [claimId, text])).toEqual([
      ['claim_a', 'mayor resigned on Friday'],
      ['claim_b', 'resigned'],
    ])
  })
})
