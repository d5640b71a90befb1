import { readFileSync } from 'node:fs'
import { toMarkdown } from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import type { IncomingDocument } from '../incoming-document.ts'
import { noticeInWords } from '../notices.ts'
import { readDocuments } from '../read-document.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))

async function read(content: Uint8Array | string): Promise<IncomingDocument & { markdown: string; told: string[] }> {
  const found = await readDocuments({ content })
  const [document] = found.ok ? found.value.documents : []
  if (!document?.ok) throw new Error(JSON.stringify(found))
  return {
    ...document.value,
    markdown: toMarkdown(document.value.body),
    told: document.value.notices.map(noticeInWords),
  }
}

const crane = {
  headline: 'Crane of Norhaven to be moved in May',
  dek: 'Its workers go with it to Tal',
  bylines: [{ name: 'Mara Lindqvist', roleTitle: 'Transport correspondent' }],
  datePublished: '2026-05-12',
  language: 'en',
}

test('a plain text is read with its headline, summary, byline, date and origin', async () => {
  const { markdown, ...document } = await read(fixture('crane.txt'))
  expect(document).toMatchObject({
    ...crane,
    format: 'PLAIN_TEXT',
    dateline: 'NORHAVEN',
    originalSource: { name: 'herald.example', url: 'https://herald.example' },
    told: ['The copyright line “© 2026 The Tal Herald” was left out of the text.'],
  })
  expect(markdown).toMatch(/^NORHAVEN \(Newswire\)/)
  expect(markdown).not.toMatch(/Lindqvist|12 May|©|Original/)
})

test('Markdown is read with its front matter and structure', async () => {
  const { markdown, ...document } = await read(fixture('crane.md'))
  expect(document).toMatchObject({
    ...crane,
    format: 'MARKDOWN',
    url: 'https://herald.example/crane',
    topics: ['Harbours', 'Cranes'],
    told: [],
  })
  expect(markdown).toContain('## What is known')
  expect(markdown).toContain('1. It is **heavy**.')
  expect(markdown).toContain('> We will miss it.')
  expect(markdown).toContain('[plan](<https://herald.example/plan>)')
  expect(markdown).toContain('| Town | Toll |\n| --- | --- |\n| Tal | 2 € |')
  expect(markdown).toMatch(/is public\.\[\^1\]\n[^]*\n\[\^1\]: It was shown to the council/)
})

test('a page is read without what surrounds its article', async () => {
  const { markdown, ...document } = await read(fixture('crane.html'))
  expect(document).toMatchObject({
    ...crane,
    format: 'HTML',
    url: 'https://herald.example/crane',
    originalSource: { name: 'The Tal Herald', url: 'https://herald.example/crane' },
    topics: ['Harbours'],
    datePublished: '2026-05-12T08:00:00.000Z',
  })
  expect(document.dateline).toBe('NORHAVEN')
  expect(markdown).toContain('[Image: The old crane. Photo: Ana Sol](<https://herald.example/media/crane.jpg>)')
  expect(markdown).toContain('- It goes to Tal.')
  expect(markdown).not.toMatch(/Share|newsletter|Most read|cookies|Sport|Related|track/i)
})

test('a page that marks no article is read by the weight of its paragraphs', async () => {
  const { markdown } = await read(fixture('crane-unmarked.html'))
  expect(markdown).toContain('The old crane of the port will be moved in May')
  expect(markdown).not.toMatch(/Weather|Imprint|Sign in/)
})

test('what is copied from Word keeps its lists, and its tracked changes are settled', async () => {
  const { markdown, told } = await read(fixture('crane-word-clipboard.html'))
  expect(markdown).toContain('1. It goes to Tal.\n2. It is heavy.')
  expect(markdown).toContain('The toll is 2 m<sup>2</sup> in **May**.')
  expect(told).toEqual([
    'Tracked changes: deletions that were left out: 1.',
    'Tracked changes: insertions that were accepted: 1.',
  ])
})

test('what is copied from Google Docs is read with its structure, and nothing of it is bold that was not', async () => {
  const { markdown, headline } = await read(fixture('crane-google-clipboard.html'))
  expect(headline).toBe('Crane of Norhaven to be moved in May')
  expect(markdown).toContain('The *old* crane **moves**.')
  expect(markdown).toContain('- It goes to Tal.\n\n  - By ship.')
})
