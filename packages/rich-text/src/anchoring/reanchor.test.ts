import { describe, expect, it } from 'vitest'
import { countingBlockIds } from '../block-id.ts'
import { blocks, toText } from '../blocks.ts'
import type { Body } from '../body.ts'
import { markSpans, stripClaims } from '../claim-marks.ts'
import { bodyFromText } from '../create-body.ts'
import { deriveMentions } from '../mentions.ts'
import { type Reanchored, reanchor } from './reanchor.ts'

const body = (...paragraphs: string[]): Body => bodyFromText(paragraphs.join('\n\n'), { newId: countingBlockIds() })

/** A body whose words between brackets are marked, each pair as a claim of its own. */
function marked(...paragraphs: string[]): Body {
  const plain = body(...paragraphs.map((text) => text.replace(/[[\]]/g, '')))
  let text = paragraphs.join('\n\n')
  let result = plain
  for (let count = 1; text.includes('['); count += 1) {
    const start = text.indexOf('[')
    text = text.replace('[', '')
    const end = text.indexOf(']')
    text = text.replace(']', '')
    result = markSpans(result, [{ start, end }], { claimId: `claim_${count}`, role: 'STATED_AS_FACT' })
  }
  return result
}

const carry = (before: Body, after: Body): Reanchored => reanchor(before, after, deriveMentions(before))
const words = ({ anchored }: Reanchored): string[][] =>
  anchored.map(({ spans }) => spans.map(({ quote }) => quote.exact))
const reasons = ({ orphans }: Reanchored): string[] => orphans.map(({ reason }) => reason)

describe('an anchor', () => {
  it('follows its words when a paragraph is written above them', () => {
    const result = carry(
      marked('Officials met in Riyadh on Tuesday, and [Russia agreed to mediate] the talks.'),
      body('A new first paragraph.', 'Officials met in Riyadh on Tuesday, and Russia agreed to mediate the talks.'),
    )
    expect(words(result)).toEqual([['Russia agreed to mediate']])
    expect(result.anchored[0]?.confidence).toBeGreaterThan(0.9)
  })

  it('becomes two spans where its paragraph is split within its words', () => {
    const result = carry(
      marked(
        'The ministry said that [the delegation arrived on Monday and left on Friday] without a word to the press.',
      ),
      body(
        'The ministry said that the delegation arrived on Monday',
        'and left on Friday without a word to the press.',
      ),
    )
    expect(words(result)).toEqual([['the delegation arrived on Monday', 'and left on Friday']])
    expect(deriveMentions(result.body)).toHaveLength(1)
  })

  it('survives the joining of paragraphs and typographic quotation marks', () => {
    const result = carry(
      marked('The first paragraph ends here.', 'Then the minister said [the offer "was never made" by Moscow] at all.'),
      body('The first paragraph ends here. Then the minister said the offer “was never made” by Moscow at all.'),
    )
    expect(words(result)).toEqual([['the offer “was never made” by Moscow']])
  })

  it('keeps words whose spelling is mended, with less confidence', () => {
    const result = carry(
      marked('Officials said on Monday that [Russia has comitted to assisting the talks] in Geneva next week.'),
      body('Officials said on Monday that Russia has committed to assisting the talks in Geneva next week.'),
    )
    expect(words(result)).toEqual([['Russia has committed to assisting the talks']])
    expect(result.anchored[0]?.confidence).toBeLessThan(0.82)
  })

  it.each([
    ['a negation', 'Officials said on Monday that Russia has not agreed to assist the talks in Geneva next week.'],
    ['another name', 'Officials said on Monday that Prussia has agreed to assist the talks in Geneva next week.'],
    ['another verb', 'Officials said on Monday that Russia has argued to assist the talks in Geneva next week.'],
  ])('is orphaned when its words get %s', (_change, after) => {
    const result = carry(
      marked('Officials said on Monday that [Russia has agreed to assist the talks] in Geneva next week.'),
      body(after),
    )
    expect(words(result)).toEqual([])
    expect(reasons(result)).toEqual(['REWORDED'])
  })

  it('is orphaned when its words are gone', () => {
    const result = carry(marked('One thing is certain.', '[Nobody was hurt.]'), body('One thing is certain.'))
    expect(reasons(result)).toEqual(['GONE'])
    expect(result.body).toEqual(body('One thing is certain.'))
  })

  it('stays on the second of two equal quotes when the first is deleted', () => {
    const result = carry(
      marked(
        'The mayor was asked twice. He declined to comment on the bridge, and he left.',
        'At night reporters came back; [He declined to comment] on the school too.',
      ),
      body(
        'The mayor was asked twice.',
        'At night reporters came back again; He declined to comment on the school too.',
      ),
    )
    expect(words(result)).toEqual([['He declined to comment']])
  })

  it('does not pass to the second of two equal quotes when its own is deleted', () => {
    const result = carry(
      marked(
        'The mayor was asked twice. [He declined to comment] on the bridge, and he left.',
        'At night reporters came back; He declined to comment on the school too.',
      ),
      body(
        'The mayor was asked twice.',
        'At night reporters came back again; He declined to comment on the school too.',
      ),
    )
    expect(words(result)).toEqual([])
    expect(reasons(result)).toEqual(['AMBIGUOUS'])
  })

  it('is orphaned when all between two equal passages was cut, so that one is left of which nobody can tell which', () => {
    const result = carry(
      marked(
        'It began well. [The talks failed] because of the weather. Later they met. The talks failed because of money. It ended.',
      ),
      body('It began well. The talks failed because of money. It ended.'),
    )
    expect(reasons(result)).toEqual(['AMBIGUOUS'])
  })

  it('is orphaned rather than put on a few equal words in another context', () => {
    const result = carry(
      marked('The minister [has agreed] to step down.'),
      body('Nobody in the capital has agreed on anything since spring.'),
    )
    expect(words(result)).toEqual([])
    expect(reasons(result)).toEqual(['UNSURE'])
  })

  it('never lands inside a longer word', () => {
    const result = carry(marked('They made [art] in the city.'), body('They made artillery in the city.'))
    expect(words(result)).toEqual([])
  })

  it('stays with the paragraph of its id when that paragraph is copied', () => {
    const text = 'The bridge will be closed for repairs until the end of May.'
    const before = marked(`[${text}]`, 'Nothing else happened.')
    const after: Body = {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'copy' }, content: [{ type: 'text', text }] },
        ...stripClaims(before).content,
      ],
    }
    expect(carry(before, after).anchored.flatMap(({ spans }) => spans.map(({ blockId }) => blockId))).toEqual(['b_1'])
  })

  it('that has several spans keeps those that stand and orphans the others', () => {
    const before = markSpans(
      body(
        'The council voted to close the school in June.',
        'Parents protested for a week.',
        'In the end the school was closed by the council.',
      ),
      [
        { start: 0, end: 30 },
        { start: 80, end: 125 },
      ],
      { claimId: 'claim_1', role: 'ATTRIBUTED' },
    )
    const result = carry(before, { ...stripClaims(before), content: stripClaims(before).content.slice(0, 2) })
    expect(result.anchored.flatMap(({ spans }) => spans.map(({ blockId }) => blockId))).toEqual(['b_1'])
    expect(result.orphans.map(({ mention, reason }) => [mention.blockId, mention.spans.length, reason])).toEqual([
      ['b_3', 1, 'GONE'],
    ])
  })

  it('of an older text is found by its quote alone', () => {
    const older = marked('Long ago this began. Officials said that [Russia agreed to mediate the talks] soon.')
    const before = body('Officials said that Russia agreed to mediate the talks soon. More followed.')
    const after = body('Officials said that Russia agreed to mediate the talks soon. More followed, and more.')
    const result = reanchor(before, after, deriveMentions(older))
    expect(words(result)).toEqual([['Russia agreed to mediate the talks']])
  })

  it('is left out of the new body when the caller asks for more confidence than there is', () => {
    const before = marked(
      'Officials said on Monday that [Russia has comitted to assisting the talks] in Geneva next week.',
    )
    const after = body('Officials said on Monday that Russia has committed to assisting the talks in Geneva next week.')
    const result = reanchor(before, after, deriveMentions(before), { minConfidence: 0.9 })
    expect(reasons(result)).toEqual(['UNSURE'])
    expect(toText(result.body)).toBe(toText(after))
    expect(blocks(result.body)).toEqual(blocks(after))
  })
})
