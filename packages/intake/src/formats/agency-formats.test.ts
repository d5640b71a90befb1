import { readFileSync } from 'node:fs'
import { toMarkdown } from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import type { IncomingDocument } from '../incoming-document.ts'
import { noticeInWords } from '../notices.ts'
import { readDocuments } from '../read-document.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))

interface Read extends IncomingDocument {
  readonly markdown: string
  readonly told: readonly string[]
}

const inWords = (document: IncomingDocument): Read => ({
  ...document,
  markdown: toMarkdown(document.body),
  told: document.notices.map(noticeInWords),
})

async function readAll(content: Uint8Array | string): Promise<{ documents: Read[]; told: string[] }> {
  const read = await readDocuments({ content })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return {
    documents: read.value.documents.flatMap((one) => (one.ok ? [inWords(one.value)] : [])),
    told: read.value.notices.map(noticeInWords),
  }
}

async function read(content: Uint8Array | string): Promise<Read> {
  const [document, ...others] = (await readAll(content)).documents
  if (!document || others.length > 0) throw new Error(`there are ${others.length + 1} articles`)
  return document
}

const refusal = async (content: Uint8Array | string): Promise<string> => {
  const read = await readDocuments({ content })
  return read.ok ? 'read' : read.failure.code
}

const crane = {
  headline: 'Crane of Norhaven to be moved in May',
  dek: 'Its workers go with it to Tal',
  bylines: [{ name: 'Mara Lindqvist', roleTitle: 'Transport correspondent' }],
  language: 'en',
}
const fromAgency = {
  ...crane,
  dateline: 'Norhaven',
  datePublished: '2026-05-12T08:00:00.000Z',
  originalSource: { name: 'The Tal Herald', url: null },
  topics: ['Harbours', 'Cranes'],
}
const fromSite = {
  ...crane,
  bylines: [{ name: 'Mara Lindqvist', roleTitle: null }],
  datePublished: '2026-05-12T08:00:00.000Z',
  topics: ['Harbours', 'Cranes'],
}

const structured = [
  /^The old crane of the port[^]*\[plan\]\(<https:\/\/herald\.example\/plan>\) is public/,
  /^## What is known$/m,
  /^1\. It is (?:\*\*|\*)heavy/m,
]

test.each([
  ['a document of Word', 'crane.docx', { format: 'DOCX', ...crane, datePublished: '2026-05-12' }],
  ['RTF', 'crane.rtf', { format: 'RTF', ...crane, datePublished: '2026-05-12' }],
  ['ninjs 1', 'crane-ninjs-1.json', { format: 'NINJS', ...fromAgency }],
  ['ninjs 3', 'crane-ninjs-3.json', { format: 'NINJS', ...fromAgency }],
  ['NITF', 'crane-nitf.xml', { format: 'NITF', ...fromAgency }],
  ['NewsML-G2', 'crane-newsml-g2.xml', { format: 'NEWSML_G2', ...fromAgency }],
  ['JSON Feed', 'crane-feed.json', { format: 'FEED', ...fromSite, slug: 'crane-moves' }],
])('%s is read with its structure and what it tells of itself', async (_what, file, expected) => {
  const { markdown, ...document } = await read(fixture(file))
  expect(document).toMatchObject(expected)
  for (const part of structured) expect(markdown).toMatch(part)
  expect(markdown).not.toMatch(/Lindqvist|12 May|Its workers|©/)
})

test('of Word its lists, tables, notes and tracked changes come out right or are named', async () => {
  const { markdown, told } = await read(fixture('crane.docx'))
  expect(markdown).toContain('is public.[^1]')
  expect(markdown).toContain('2. It goes to *Tal*.\n\n   - By ship.')
  expect(markdown).toContain('> We will miss it.')
  expect(markdown).toContain('| Town | Toll |\n| Tal | 2 € |')
  expect(markdown).toContain('The quay has 2 m<sup>2</sup>, and everybody knows it.')
  expect(markdown).toContain('Image: The old crane')
  expect(markdown).toContain('[^1]: It was shown to the council')
  expect(told).toEqual([
    'Images without a public address that were left out, their captions kept: 1.',
    'Tracked changes: insertions that were accepted: 1.',
    'Tracked changes: deletions that were left out: 1.',
    'Comments that were left out: 1.',
  ])
})

test('of RTF every code page and every character of Unicode is read, and nothing that is hidden', async () => {
  const { markdown } = await read(fixture('crane.rtf'))
  expect(markdown).toContain('“We will miss it”, said café owner Łukasz Świt of 渡😀.')
  expect(markdown).toContain('2. It goes to *Tal*.\n\n   - By ship.')
  expect(markdown).toContain('| Town | Toll |\n| Tal | 2 € |')
  expect(markdown).toContain('The quay has 2 m<sup>2</sup>, and everybody knows it.')
  expect(markdown).toContain('[^1]: It was shown to the council')
  expect(markdown).not.toMatch(/hidden words|nobody|left out|page 1|Riched|89504e/)
})

test('what an agency asks of an item is told', async () => {
  expect((await read(fixture('crane-newsml-g2.xml'))).told).toEqual([
    'The sender asks that it is not published before 2026-05-12T12:00:00Z.',
    'Note to editors: “A picture follows”.',
    'Terms of use: “Not before noon”.',
    'The copyright line “© 2026 The Tal Herald” was left out of the text.',
  ])
  expect((await read(fixture('crane-nitf.xml'))).told).toContain('Note to editors: “A picture follows”.')
})

const ninjs = fixture('crane-ninjs-1.json').toString()

test.each([
  ['canceled', ninjs.replace('usable', 'canceled'), 'item-canceled'],
  [
    'canceled in NewsML-G2',
    fixture('crane-newsml-g2.xml').toString().replace('stat:usable', 'stat:canceled'),
    'item-canceled',
  ],
  ['a picture', ninjs.replace('"type": "text"', '"type": "picture"'), 'not-a-text'],
])('an item that is %s is refused', async (_what, file, code) => {
  expect(await refusal(file)).toBe(code)
})

test('a feed holds many articles, and says of which it has a summary alone', async () => {
  const { documents } = await readAll(fixture('crane.atom'))
  expect(documents).toMatchObject([
    { format: 'FEED', ...fromSite, slug: 'crane-moves', told: [] },
    { headline: 'The ferry of Tal stops', told: ['The feed holds a summary and not the whole text.'] },
  ])
  for (const part of structured) expect(documents[0]?.markdown).toMatch(part)
})

test('an export of WordPress is read post by post, its drafts among them and its pages not', async () => {
  const { documents, told } = await readAll(fixture('crane-wordpress.xml'))
  expect(documents).toMatchObject([
    {
      format: 'WORDPRESS',
      ...fromSite,
      language: 'en-GB',
      slug: 'crane-moves',
      url: 'https://herald.example/2026/05/crane-moves/',
    },
    { headline: 'The ferry of Tal stops', slug: 'ferry-stops', topics: [], datePublished: '2026-05-13T06:00:00.000Z' },
    { headline: 'A draft', datePublished: null },
  ])
  for (const part of structured) expect(documents[0]?.markdown).toMatch(part)
  expect(documents[1]?.markdown).toBe(
    [
      '[Image: The ferry](<https://herald.example/media/ferry.jpg>)',
      'Captain Ada Lind said that the ferry stops.',
      'It ran for *forty* years.\\\nNobody knows why.',
    ].join('\n\n'),
  )
  expect(told).toEqual(['Pages that are no articles and were left out: 1.'])
})

const item = (fields: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tal Herald</title><item>${fields}</item></channel></rss>`

test.each([
  [
    'a name behind an address',
    '<author>desk@herald.example (Mara Lindqvist)</author>',
    { bylines: [{ name: 'Mara Lindqvist', roleTitle: null }] },
  ],
  [
    'a date of letters',
    '<pubDate>Tue, 12 May 2026 10:00:00 +0200</pubDate>',
    { datePublished: '2026-05-12T08:00:00.000Z' },
  ],
  ['markup in a headline', '', { headline: 'Crane & ferry to be moved' }],
])('of RSS %s is read', async (_what, fields, expected) => {
  const title = '<title>&lt;b&gt;Crane&lt;/b&gt; &amp;amp; ferry to be moved</title>'
  expect(
    await read(item(`${title}<description>The crane of the port will be moved.</description>${fields}`)),
  ).toMatchObject(expected)
})
