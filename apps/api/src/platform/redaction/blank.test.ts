import {
  countingBlockIds,
  parseBody,
  resolveSuggestions,
  suggestionsOf,
  toMarkdown,
  type Body,
} from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import { blankBody, blankSpans, blankSuggested } from './blank.ts'
import { everything, wordFinder } from './struck-words.ts'

function bodyOf(...content: unknown[]): Body {
  const parsed = parseBody({ type: 'doc', content }, countingBlockIds())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.body
}

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const reference = { type: 'footnoteReference', attrs: { noteId: 'n1' } }

test('a name is struck wherever a body can hold words, and nothing else of it', () => {
  const cell = { type: 'tableCell', content: [paragraph(text('Mara Lind, harbour'))] }
  const body = bodyOf(
    paragraph(text('Said Mara'), reference, text(' Lind today')),
    {
      type: 'tableFigure',
      content: [
        { type: 'caption', content: [text('What Mara Lind said')] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
      ],
    },
    { type: 'pullQuote', content: [paragraph(text('Yes')), { type: 'caption', content: [text('Mara Lind')] }] },
    { type: 'codeBlock', content: [text('-- Mara Lind\nSELECT 1')] },
    {
      type: 'footnotes',
      content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [paragraph(text('Mara Lind.'))] }],
    },
  )
  const { value, matches } = blankBody(body, wordFinder(['Mara Lind'], false))
  expect(matches).toBe(6)
  expect(JSON.stringify(value)).not.toMatch(/Mara|Lind/u)
  const markdown = toMarkdown(value)
  for (const rest of ['[^1]', 'today', 'What ', ', harbour', '> Yes', 'SELECT 1']) expect(markdown).toContain(rest)
})

test.each([
  ['lies in the anchored words', ['said ', 'Mara Lind there', ''], ['said ', '[redacted] there', '']],
  ['begins before them', ['said Mara ', 'Lind there', ''], ['said [redacted]', '[redacted] there', '']],
  ['is divided by them within a word', ['', 'said Mara Li', 'nd there'], ['', 'said [redacted]', '[redacted] there']],
  ['has them in its middle', ['Mara', ' ', 'Lind'], ['[redacted]', '[redacted]', '[redacted]']],
])('a name that %s is struck in what an anchor quotes', (_where, [prefix = '', exact = '', suffix = ''], struck) => {
  const span = { blockId: 'b_1', quote: { exact, prefix, suffix }, position: { start: 0, end: 9 } }
  const { value, matches } = blankSpans([span], wordFinder(['Mara Lind'], false))
  expect(value.map(({ quote }) => [quote.prefix, quote.exact, quote.suffix])).toEqual([struck])
  expect(matches).toBe(1)
})

test('what an anchor quotes goes whole once, and is left alone when it is blank', () => {
  const quote = { exact: 'Lind there', prefix: 'said Mara ', suffix: '' }
  const once = blankSpans([{ blockId: 'b_1', quote, position: { start: 0, end: 9 } }], everything)
  expect(once).toMatchObject({
    value: [{ quote: { exact: '[redacted]', prefix: '[redacted]', suffix: '' } }],
    matches: 1,
  })
  expect(blankSpans(once.value, everything)).toEqual({ value: once.value, matches: 0 })
})

test('what is suggested is struck as it stands, and goes altogether where a name only stands once it is decided', () => {
  const finder = wordFinder(['Mara Lind'], false)
  const attrs = { id: 's_1', by: 'anna', at: '2026-11-23T10:00:00.000Z' }
  const marked = (type: string, words: string) => ({ ...text(words), marks: [{ type, attrs }] })
  const blanked = (...content: unknown[]) => {
    const parsed = parseBody({ type: 'doc', content: [paragraph(...content)] }, countingBlockIds())
    if (!parsed.ok || !parsed.suggested) throw new Error('nothing is suggested')
    return blankSuggested(parsed.suggested, finder)
  }
  const within = blanked(text('Said '), marked('insertion', 'Mara Lind'), text(' today'))
  expect(within.matches).toBe(1)
  expect(suggestionsOf(within.value ?? bodyOf())).toMatchObject([{ inserted: '[redacted]' }])
  const deleted = blanked(text('Said '), marked('deletion', 'Mara Lind'), text(' today'))
  expect(suggestionsOf(deleted.value ?? bodyOf())).toMatchObject([{ deleted: '[redacted]' }])
  for (const parted of [
    [text('Said Mara'), marked('insertion', 'beth'), text(' Lind today')],
    [text('Said Mara'), marked('deletion', 'beth'), text(' Lind today')],
    [text('Said Mara L'), marked('insertion', 'in'), text('d today')],
    [text('Said '), marked('insertion', 'Mara '), text('Lind today')],
  ]) {
    const { value, matches } = blanked(...parted)
    expect(matches).toBeGreaterThan(0)
    const readings = value
      ? [value, resolveSuggestions(value, () => 'accept'), resolveSuggestions(value, () => 'reject')]
      : []
    expect(readings.map((reading) => JSON.stringify(reading)).join(' ')).not.toMatch(/Lind/u)
  }
  expect(blanked(text('Said '), marked('insertion', 'nobody'))).toMatchObject({ matches: 0 })
})
