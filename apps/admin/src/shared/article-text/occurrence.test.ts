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

  it('go across a line break and a footnote’s sign that carry no marks, but not into the next paragraph', () => {
    const claim = { type: 'claim', attrs: { claimId: 'claim_a', role: 'ATTRIBUTED' } }
    const words = (text: string) => ({ type: 'text', text, marks: [claim] })
    const sign = { type: 'footnoteReference', attrs: { noteId: 'n1' } }
    const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
    const doc = schema.nodeFromJSON({
      type: 'doc',
      content: [
        paragraph(words('The mayor'), sign, words(' resigned'), { type: 'hardBreak' }, words('on Friday')),
        paragraph(words('for good')),
        { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [paragraph()] }] },
      ],
    })
    expect(occurrencesIn(doc, 'BODY').map(({ text, from, to }) => [text, doc.textBetween(from, to, '', '|')])).toEqual([
      ['The mayor resigned\non Friday', 'The mayor| resigned|on Friday'],
      ['for good', 'for good'],
    ])
  })
})
