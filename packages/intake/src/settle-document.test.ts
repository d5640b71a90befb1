import { bodyFromText, newBlockId, toText } from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import { bareMetadata, type IncomingMetadata } from './incoming-document.ts'
import { settleDocument } from './settle-document.ts'

const body =
  'NORHAVEN (Newswire) — The old crane of the port will be moved in May, the harbour master said on Monday, ' +
  'and its workers go with it.\n\nThe mayor has yet to comment on the plan.'

function settled(text: string, metadata: Partial<IncomingMetadata> = {}) {
  const {
    metadata: told,
    content,
    notices,
  } = settleDocument({ ...bareMetadata, ...metadata }, bodyFromText(text).content)
  return { ...told, text: toText({ type: 'doc', content: [...content] }), notices: notices.map(({ code }) => code) }
}

test('headline, summary, byline, date and dateline are told from the text', () => {
  const head = [
    'TRANSPORT',
    'Crane of Norhaven to be moved',
    'Workers are to go with it before the summer',
    'By Mara Lindqvist, Transport correspondent, and Jo Sands',
    'Published: 12 September 2015, 10:30 GMT',
  ].join('\n\n')
  expect(settled(`${head}\n\n${body}`)).toMatchObject({
    kicker: 'TRANSPORT',
    headline: 'Crane of Norhaven to be moved',
    dek: 'Workers are to go with it before the summer',
    bylines: [
      { name: 'Mara Lindqvist', roleTitle: 'Transport correspondent' },
      { name: 'Jo Sands', roleTitle: null },
    ],
    datePublished: '2015-09-12',
    dateline: 'NORHAVEN',
    text: body,
    notices: ['kicker-left-out'],
  })
})

test.each([
  ['Saturday, September 12, 2015', '2015-09-12'],
  ['2015-09-12', '2015-09-12'],
  ['12.09.2015', '2015-09-12'],
  ['Sept 12, 2015', '2015-09-12'],
  ['Updated 25/12/2015 18:05', '2015-12-25'],
])('a date line is no headline: %s', (line, day) => {
  expect(settled(`${line}\n\n${body}`)).toMatchObject({ headline: null, datePublished: day, text: body })
  expect(settled(`${line}\n\nCrane to be moved\n\n${body}`)).toMatchObject({
    headline: 'Crane to be moved',
    text: body,
  })
})

test.each([
  ['By Mara Lindqvist', [{ name: 'Mara Lindqvist', roleTitle: null }]],
  ['By Reuters', [{ name: 'Reuters', roleTitle: null }]],
  ['Mara Lindqvist, Transport correspondent', [{ name: 'Mara Lindqvist', roleTitle: 'Transport correspondent' }]],
  [
    'By Ludwig van der Meer & Ana Sol | 12 May 2024',
    [
      { name: 'Ludwig van der Meer', roleTitle: null },
      { name: 'Ana Sol', roleTitle: null },
    ],
  ],
  ['Von Jörg Öztürk', [{ name: 'Jörg Öztürk', roleTitle: null }]],
])('a byline is read: %s', (line, bylines) => {
  expect(settled(`Crane to be moved\n\n${line}\n\n${body}`)).toMatchObject({ bylines, text: body })
})

test.each(['By Monday the crane was gone.', 'By the river, Ana Sol said, the water rises', 'Norhaven, Tal'])(
  'a sentence is no byline: %s',
  (line) => {
    expect(
      settled(`Crane to be moved\n\n${line} and more of it follows in this line of text.\n\n${body}`),
    ).toMatchObject({ bylines: [] })
  },
)

test('origin, credits, rights and the mark of the end are no text', () => {
  const foot = [
    '(Reporting by Ana Sol in Tal; Editing by Jo Sands)',
    'ENDS',
    '© 2026 Norhaven Newswire. All rights reserved.',
    'This article was originally published by The Tal Herald (https://herald.example/1).',
  ].join('\n\n')
  expect(settled(`${body}\n\n${foot}`)).toMatchObject({
    bylines: [{ name: 'Ana Sol', roleTitle: null }],
    originalSource: { name: expect.stringContaining('Tal Herald'), url: 'https://herald.example/1' },
    text: body,
    notices: ['rights-left-out', 'credits-left-out'],
  })
})

test('what the document tells of itself is not read from its lines, and not said twice', () => {
  const told = { headline: 'Crane moves', dek: 'It goes in May' }
  expect(settled(`Crane moves\n\nIt goes in May\n\n${body}`, told)).toMatchObject({ ...told, text: body })
})

test('a text of one line stays a text', () => {
  expect(settled('The crane of Norhaven moves')).toMatchObject({ headline: null, text: 'The crane of Norhaven moves' })
  expect(settled('© 2026 Norhaven Newswire')).toMatchObject({ text: '© 2026 Norhaven Newswire' })
})

test.each(['TRANSPORT', 'Norhaven harbour'])(
  'the label %s above a headline that is known already is its kicker',
  (label) => {
    const head = [label, 'Crane of Norhaven to be moved', 'By Mara Lindqvist, Transport correspondent']
    expect(settled(`${head.join('\n\n')}\n\n${body}`, { headline: 'Crane of Norhaven to be moved' })).toMatchObject({
      kicker: label,
      bylines: [{ name: 'Mara Lindqvist', roleTitle: 'Transport correspondent' }],
      text: body,
      notices: ['kicker-left-out'],
    })
  },
)

test('an origin is named without the comma before its address, and credits stand before footnotes', () => {
  const trailers = 'Source: Newswire, https://newswire.example/crane\n\nReporting by Pia Holt; editing by Jo Sands'
  const note = {
    type: 'paragraph' as const,
    attrs: { id: newBlockId() },
    content: [{ type: 'text' as const, text: 'One.' }],
  }
  const { content, metadata } = settleDocument(
    bareMetadata,
    [
      ...bodyFromText(`${body}\n\n${trailers}`).content,
      { type: 'heading', attrs: { id: newBlockId(), level: 2 }, content: [{ type: 'text', text: 'Footnotes' }] },
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', content: [note] }],
      },
    ],
    { hasFootnotes: true },
  )
  expect(metadata).toMatchObject({
    originalSource: { name: 'Newswire', url: 'https://newswire.example/crane' },
    bylines: [{ name: 'Pia Holt' }],
  })
  expect(toText({ type: 'doc', content: [...content] })).toBe(`${body}\n\nFootnotes\n\nOne.`)
})

test('a summary with a full stop is told by the byline or the date below it', () => {
  const head = ['Gasworks to be sold', 'Neighbours fear for the park.']
  const named = { headline: head[0], dek: head[1], bylines: [{ name: 'Hanne Strand', roleTitle: null }] }
  expect(settled([...head, 'By Hanne Strand', '21 November 2026', body].join('\n\n'))).toMatchObject({
    ...named,
    datePublished: '2026-11-21',
    text: body,
  })
  expect(settled([...head, '21 November 2026', 'By Hanne Strand', body].join('\n\n'))).toMatchObject(named)
  expect(settled([...head, body].join('\n\n'))).toMatchObject({ dek: null, bylines: [] })
})

test.each([
  'Correction, 22 November: An earlier version said that the vote was 15–8.',
  'Correction (22 November 2026): The vote was 15–8.',
  'CLARIFICATION: The mayor was not there.',
])('what an earlier version said wrongly is told to editors, and is no text: %s', (line) => {
  expect(settled(`Gasworks to be sold\n\n${body}\n\n${line}`)).toMatchObject({
    text: body,
    notices: ['correction-left-out'],
  })
})
