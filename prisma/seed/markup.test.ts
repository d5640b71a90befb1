import { describe, expect, it } from 'vitest'
import { markupText, parseMarkup, sampleBody } from './markup.ts'

describe('the markup of sample articles', () => {
  it('parts the words that make a claim from those around them', () => {
    expect(parseMarkup('The mayor said [[the bridge is safe|bridge-safe|ATTRIBUTED]].')).toEqual({
      kind: 'paragraph',
      runs: [
        { text: 'The mayor said ' },
        { text: 'the bridge is safe', claim: { key: 'bridge-safe', role: 'ATTRIBUTED' } },
        { text: '.' },
      ],
    })
  })

  it('refuses a role that does not exist and a mark that is not closed', () => {
    expect(() => parseMarkup('[[words|key|SHOUTED]]')).toThrow('No such role: SHOUTED')
    expect(() => parseMarkup('[[words|key')).toThrow('A mark is not closed')
  })

  it('makes headings, quotations and lists of a body, and gives claims their ids', () => {
    const body = sampleBody(
      ['## Who knew', '> A motor does not hear.', '- one', '- two', '[[so|key|QUESTIONED]]'],
      (key) => `claim_${key}`,
    )
    expect(body.content?.map(({ type, content }) => [type, content?.length])).toEqual([
      ['heading', 1],
      ['blockquote', 1],
      ['bulletList', 2],
      ['paragraph', 1],
    ])
    expect(body.content?.[3]?.content?.[0]?.marks).toEqual([
      { type: 'claim', attrs: { claimId: 'claim_key', role: 'QUESTIONED' } },
    ])
  })

  it('reads as the words alone', () => {
    expect(markupText(['## Who knew', 'It is [[so|key|QUESTIONED]].'])).toBe('Who knew\n\nIt is so.')
  })
})
