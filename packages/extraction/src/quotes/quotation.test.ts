import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitParagraphs } from '../text/paragraph.ts'
import { findQuotations } from './quotation.ts'

function quoted(text: string): string[] {
  return findQuotations(text, splitParagraphs(text)).map(({ start, end }) => text.slice(start, end))
}

describe('quotations', () => {
  it('are found in straight, curly and angled marks', () => {
    expect(quoted('He said "one" and “two” and «three».')).toEqual(['"one"', '“two”', '«three»'])
  })

  it('are not opened by apostrophes', () => {
    expect(quoted("The officials' plan isn't the mayor's.")).toEqual([])
    expect(quoted('The officials’ plan isn’t the mayor’s.')).toEqual([])
  })

  it('are found between doubled apostrophes, which are no feet and inches', () => {
    expect(quoted("''One is open,'' he said, ``two is shut.''")).toEqual(["''One is open,''", "``two is shut.''"])
    expect(quoted("A door of 6'2'' and one of 5'' stood open.")).toEqual([])
  })

  it('nest', () => {
    expect(quoted('“She told me ‘go’ at once.”')).toEqual(['“She told me ‘go’ at once.”', '‘go’'])
  })

  it('end with their paragraph when nothing closes them', () => {
    expect(quoted('"One is open.\n\nAnother paragraph.')).toEqual(['"One is open.'])
  })

  it('know which one they go on from', () => {
    const text = '“One.\n\n“Two.”'
    expect(findQuotations(text, splitParagraphs(text)).map((quotation) => quotation.continues)).toEqual([-1, 0])
  })

  it('lie within the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '“', '”', "'", '’', '‘', 'a', ' ', '.', '\n\n'), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join('')
          for (const { start, end } of findQuotations(text, splitParagraphs(text))) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        },
      ),
    )
  })
})
