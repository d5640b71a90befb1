import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from '../block-id.ts'
import { toText } from '../blocks.ts'
import { markSpans } from '../claim-marks.ts'
import { deriveMentions } from '../mentions.ts'
import { parseBody } from '../parse-body.ts'
import { arbitraryBody } from '../testing/arbitrary-body.ts'
import { bodyOf, claim, footnote, footnotes, issuesOf, paragraph, reference, text } from '../testing/parsed.ts'
import { toHtml } from '../to-html.ts'
import { toMarkdown } from '../to-markdown.ts'

const report = bodyOf(
  paragraph(text('Russia agreed'), reference('n1'), text(' to mediate'), reference('n2'), text('.')),
  paragraph(text('Iran too'), reference('n1')),
  footnotes(footnote('n2', 'So it says.'), footnote('n1', 'On Monday.', 'In Riyadh.')),
)

/** A body as a protocol leaves it that keeps no marks on what is no text. */
const withoutAtomMarks = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(withoutAtomMarks)
  if (typeof node !== 'object' || node === null) return node
  const isAtom = 'type' in node && (node.type === 'footnoteReference' || node.type === 'hardBreak')
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !(isAtom && key === 'marks'))
      .map(([key, value]) => [key, withoutAtomMarks(value)]),
  )
}

describe('footnotes', () => {
  it('stand in the order of their first references, whatever order they came in', () => {
    expect(report.content.at(-1)).toMatchObject({ content: [{ attrs: { id: 'n1' } }, { attrs: { id: 'n2' } }] })
  })

  it('are linked both ways in HTML, to each place that names them', () => {
    expect(toHtml(report)).toBe(
      '<p>Russia agreed<sup><a href="#fn-n1" id="fnref-n1" role="doc-noteref">1</a></sup> to mediate' +
        '<sup><a href="#fn-n2" id="fnref-n2" role="doc-noteref">2</a></sup>.</p>' +
        '<p>Iran too<sup><a href="#fn-n1" id="fnref-n1-2" role="doc-noteref">1</a></sup></p>' +
        '<section role="doc-endnotes"><ol><li id="fn-n1"><p>On Monday.</p><p>In Riyadh.' +
        ' <a href="#fnref-n1" role="doc-backlink">↩</a> <a href="#fnref-n1-2" role="doc-backlink">↩</a></p></li>' +
        '<li id="fn-n2"><p>So it says. <a href="#fnref-n2" role="doc-backlink">↩</a></p></li></ol></section>',
    )
  })

  it('are numbered in Markdown and follow the text', () => {
    expect(toMarkdown(report)).toBe(
      'Russia agreed[^1] to mediate[^2].\n\nIran too[^1]\n\n[^1]: On Monday.\n\n    In Riyadh.\n\n[^2]: So it says.',
    )
    expect(toText(report)).toBe('Russia agreed to mediate.\n\nIran too\n\nOn Monday.\n\nIn Riyadh.\n\nSo it says.')
  })

  it('do not tear a claim that goes across one', () => {
    const marked = markSpans(report, [{ start: 0, end: 24 }], { claimId: 'claim_1', role: 'ATTRIBUTED' })
    expect(deriveMentions(marked).map(({ spans }) => spans.map(({ quote }) => quote.exact))).toEqual([
      ['Russia agreed to mediate'],
    ])
    expect(toHtml(marked).match(/class="claim"/g)).toHaveLength(1)
  })

  it('belong to a claim by the words around them, also where no marks were kept on them', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(parseBody(withoutAtomMarks(body), countingBlockIds())).toEqual({ ok: true, body, suggested: null })
      }),
    )
    const torn = bodyOf(
      paragraph(
        text('a', claim('claim_1')),
        reference('n1'),
        text('b', claim('claim_1')),
        { type: 'hardBreak' },
        text('c', claim('claim_1')),
      ),
      footnotes(footnote('n1', 'x')),
    )
    expect(deriveMentions(torn).map(({ spans }) => spans.map(({ quote }) => quote.exact))).toEqual([['ab\nc']])
  })

  it.each([
    [[paragraph(reference('n1'))], 'content[0].content[0].attrs.noteId: is no footnote of this body'],
    [[paragraph(), footnotes(footnote('n1', 'x'))], 'content[1]: has a footnote, n1, that nothing refers to'],
    [[footnotes(footnote('n1', 'x')), paragraph(reference('n1'))], 'content[0]: is not the last block'],
    [
      [paragraph(reference('n1')), footnotes(footnote('n1', 'x'), footnote('n1', 'y'))],
      'content[1].content[1].attrs.id: is the id of another footnote too',
    ],
    [
      [
        paragraph(reference('n1')),
        footnotes({ type: 'footnote', attrs: { id: 'n1' }, content: [paragraph(reference('n1'))] }),
      ],
      'content[1].content[0].content[0].content[0]: refers to a footnote from within one',
    ],
    [[{ type: 'blockquote', content: [footnotes(footnote('n1', 'x'))] }], '"footnotes" is not allowed here'],
  ])('are refused with the place and the cure: %j', (content, issue) => {
    expect(issuesOf(...content)[0]).toContain(issue)
  })
})
