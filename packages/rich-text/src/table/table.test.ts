import { describe, expect, it } from 'vitest'
import { reanchor } from '../anchoring/reanchor.ts'
import { blocks, toText } from '../blocks.ts'
import { markSpans, stripClaims } from '../claim-marks.ts'
import { bodyLimits } from '../limits.ts'
import { deriveMentions } from '../mentions.ts'
import { bodyOf, caption, cell, head, issuesOf, paragraph, row, table, tableFigure, text } from '../testing/parsed.ts'
import { toHtml } from '../to-html.ts'
import { toMarkdown } from '../to-markdown.ts'

const tolls = tableFigure(
  caption('Tolls'),
  table(row(head('Town'), head('Toll')), row(head('Tal'), cell('2 €')), row(head('Norhaven'), cell('3 | 4 €'))),
)

describe('a table', () => {
  it('is a table with its caption and headers in HTML', () => {
    expect(toHtml(bodyOf(tolls))).toBe(
      '<table><caption>Tolls</caption><thead><tr><th scope="col">Town</th><th scope="col">Toll</th></tr></thead>' +
        '<tbody><tr><th scope="row">Tal</th><td>2 €</td></tr><tr><th scope="row">Norhaven</th><td>3 | 4 €</td></tr>' +
        '</tbody></table>',
    )
  })

  it('is written as GitHub has it in Markdown', () => {
    expect(toMarkdown(bodyOf(tolls))).toBe(
      'Tolls\n\n| Town | Toll |\n| --- | --- |\n| Tal | 2 € |\n| Norhaven | 3 \\| 4 € |',
    )
  })

  it('has a row of its own on each line of the text, its cells parted by tabs', () => {
    const body = bodyOf(paragraph(text('Before')), tolls, paragraph(text('After')))
    expect(toText(body)).toBe('Before\n\nTolls\n\nTown\tToll\nTal\t2 €\nNorhaven\t3 | 4 €\n\nAfter')
    for (const { text: words, start, end } of blocks(body)) expect(toText(body).slice(start, end)).toBe(words)
  })

  it('comes to rows of the same width, however it was sent', () => {
    const spanning = cell('a', { colspan: 2, rowspan: 9 })
    const body = bodyOf(tableFigure(table(row(spanning), row(cell('b')), row(cell('c'), cell('d')))))
    expect(toHtml(body)).toBe(
      '<table><tbody><tr><td colspan="2" rowspan="3">a</td><td></td><td></td></tr>' +
        '<tr><td>b</td><td></td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    )
  })

  it('keeps a claim in a cell: its mention, its place in HTML, and its anchor when rows are put in', () => {
    const body = bodyOf(tolls)
    const start = toText(body).indexOf('2 €')
    const marked = markSpans(body, [{ start, end: start + 3 }], { claimId: 'claim_1', role: 'STATED_AS_FACT' })
    expect(toHtml(marked)).toContain(
      '<td><span data-claim="claim_1" data-role="STATED_AS_FACT" class="claim">2 €</span></td>',
    )
    const mentions = deriveMentions(marked)
    expect(mentions.map(({ spans }) => spans.map(({ quote }) => quote.exact))).toEqual([['2 €']])
    const [words, grid] = tolls.content
    const longer = bodyOf({
      ...tolls,
      content: [words, { ...Object(grid), content: [...Object(grid).content, row(head('Ao'), cell('2 €'))] }],
    })
    const { anchored, orphans } = reanchor(marked, stripClaims(longer), mentions)
    expect(orphans).toEqual([])
    expect(anchored.map(({ spans }) => spans.map(({ position }) => position.start))).toEqual([[start]])
  })

  it.each([
    [tableFigure(table()), 'content[0].content[0].content: is empty: give it a row with a cell'],
    [tableFigure(caption('x')), 'content[0].content'],
    [table(row(cell('x'))), 'content[0].type: "table" is not allowed here'],
    [
      tableFigure(table(row(...Array.from({ length: bodyLimits.tableColumns + 1 }, () => cell('x'))))),
      'is too large: a table may have 100 columns',
    ],
    [
      tableFigure(table(...Array.from({ length: 200 }, () => row(cell('x', { colspan: 99, rowspan: 1 }))))),
      'is too large: a table may have 100 columns, and 10000 cells in all',
    ],
    [tableFigure(table(row(cell('x', { colspan: 0, rowspan: 1 })))), 'colspan: must be at least 1'],
    [tableFigure(table(row({ type: 'tableCell', content: [tolls] }))), 'must be "paragraph"'],
  ])('is refused with the place and the cure: %j', (given, issue) => {
    expect(issuesOf(given).join('\n')).toContain(issue)
  })
})
