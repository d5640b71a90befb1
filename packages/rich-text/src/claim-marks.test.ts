import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from './block-id.ts'
import { blocks, toText, wordCount } from './blocks.ts'
import { claimIds, markClaim, markSpans, stripClaims, unmarkClaim } from './claim-marks.ts'
import { bodyFromText, emptyBody } from './create-body.ts'
import { deriveMentions } from './mentions.ts'
import { parseBody } from './parse-body.ts'
import { arbitraryBody } from './testing/arbitrary-body.ts'

const fact = (claimId: string) => ({ claimId, role: 'STATED_AS_FACT' as const })
const body = (text: string) => bodyFromText(text, { newId: countingBlockIds() })

describe('text and body', () => {
  it('make paragraphs of the parts between empty lines, and breaks of line ends', () => {
    expect(toText(body('  One\r\nstill one \n \n\n Two\u0000 '))).toBe('One\nstill one\n\nTwo')
    expect(toText(bodyFromText('wrapped\nhere\n\nTwo', { lineFeed: 'space' }))).toBe('wrapped here\n\nTwo')
  })

  it('make a paragraph of each line where there are no empty lines', () => {
    expect(toText(body('One\nTwo\n'))).toBe('One\n\nTwo')
  })

  it('make an empty paragraph of nothing', () => {
    expect(body(' \n ')).toEqual(emptyBody(countingBlockIds()))
    expect(toText(emptyBody())).toBe('')
  })

  it('agree on where each block stands, whatever the body', () => {
    fc.assert(
      fc.property(arbitraryBody, (any) => {
        const text = toText(any)
        for (const block of blocks(any)) expect(text.slice(block.start, block.end)).toBe(block.text)
      }),
    )
  })

  it('count words as readers do', () => {
    expect(wordCount(body('“Don’t,” said the 2,000 well-known — officials.'))).toBe(6)
  })
})

describe('marking claims', () => {
  it('marks a passage over several blocks, and derives one mention with a span for each', () => {
    const marked = markSpans(body('One two.\nThree four.'), [{ start: 4, end: 15 }], fact('claim_1'))
    expect(deriveMentions(marked)).toEqual([
      {
        claimId: 'claim_1',
        role: 'STATED_AS_FACT',
        place: 'BODY',
        blockId: 'b_1',
        spans: [
          {
            blockId: 'b_1',
            quote: { exact: 'two.', prefix: 'One ', suffix: '\n\nThree four.' },
            position: { start: 4, end: 8 },
          },
          {
            blockId: 'b_2',
            quote: { exact: 'Three', prefix: 'One two.\n\n', suffix: ' four.' },
            position: { start: 10, end: 15 },
          },
        ],
      },
    ])
  })

  it('makes one span of words that differ in other marks', () => {
    const parsed = parseBody({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a ' },
            { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'c' },
          ],
        },
      ],
    })
    if (!parsed.ok) throw new Error('refused')
    const marked = markSpans(parsed.body, [{ start: 0, end: 5 }], fact('claim_1'))
    expect(deriveMentions(marked).flatMap(({ spans }) => spans.map(({ quote }) => quote.exact))).toEqual(['a b\nc'])
  })

  it('makes one mention a claim and role', () => {
    const marked = markSpans(
      markSpans(
        body('One two three'),
        [
          { start: 0, end: 3 },
          { start: 8, end: 13 },
        ],
        fact('claim_1'),
      ),
      [{ start: 4, end: 7 }],
      { claimId: 'claim_1', role: 'DEBUNKED' },
    )
    expect(deriveMentions(marked).map(({ role, spans }) => [role, spans.length])).toEqual([
      ['STATED_AS_FACT', 2],
      ['DEBUNKED', 1],
    ])
  })

  it('replaces the role of a claim on the same words and leaves other claims', () => {
    const two = markClaim(
      markClaim(body('One'), { blockId: 'b_1', start: 0, end: 3 }, fact('claim_1')),
      { blockId: 'b_1', start: 0, end: 3 },
      fact('claim_2'),
    )
    const changed = markClaim(two, { blockId: 'b_1', start: 0, end: 3 }, { claimId: 'claim_1', role: 'QUESTIONED' })
    expect(deriveMentions(changed).map(({ claimId, role }) => [claimId, role])).toEqual([
      ['claim_1', 'QUESTIONED'],
      ['claim_2', 'STATED_AS_FACT'],
    ])
    expect(claimIds(unmarkClaim(changed, 'claim_1'))).toEqual(['claim_2'])
    expect(stripClaims(changed)).toEqual(body('One'))
  })

  it('changes nothing in a block that is not there, or past its end', () => {
    expect(markClaim(body('One'), { blockId: 'b_9', start: 0, end: 3 }, fact('claim_1'))).toEqual(body('One'))
    expect(markClaim(body('One'), { blockId: 'b_1', start: 3, end: 9 }, fact('claim_1'))).toEqual(body('One'))
  })

  it('marks whole characters, and nothing at all in an empty range', () => {
    const marked = markClaim(body('a🙂b'), { blockId: 'b_1', start: 2, end: 3 }, fact('claim_1'))
    expect(deriveMentions(marked).flatMap(({ spans }) => spans.map(({ quote }) => quote.exact))).toEqual(['🙂'])
    expect(claimIds(markClaim(body('a🙂b'), { blockId: 'b_1', start: 2, end: 2 }, fact('claim_1')))).toEqual([])
  })

  it('never changes the text, stays valid, and can be undone', () => {
    fc.assert(
      fc.property(arbitraryBody, fc.array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 5 }), (any, spans) => {
        const marked = markSpans(
          any,
          spans.map(([start, length]) => ({ start, end: start + length })),
          fact('claim_new'),
        )
        expect(toText(marked)).toBe(toText(any))
        expect(parseBody(marked)).toEqual({ ok: true, body: marked, suggested: null })
        expect(unmarkClaim(marked, 'claim_new')).toEqual(any)
      }),
    )
  })

  it('derives mentions whose quotes and positions agree, and that mark the same words again', () => {
    fc.assert(
      fc.property(arbitraryBody, (any) => {
        const text = toText(any)
        let again = stripClaims(any)
        for (const { claimId, role, spans } of deriveMentions(any)) {
          for (const { quote, position } of spans) {
            expect(text.slice(position.start, position.end)).toBe(quote.exact)
            expect(
              text.slice(0, position.start).endsWith(quote.prefix) && text.slice(position.end).startsWith(quote.suffix),
            ).toBe(true)
          }
          again = markSpans(
            again,
            spans.map(({ position }) => position),
            { claimId, role },
          )
        }
        expect(again).toEqual(any)
      }),
    )
  })
})
