import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { createTopic } from '../topics/public.ts'
import { importText } from './use-cases/import-text.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const query = `query ($id: ID!) { article(id: $id) {
  headline dek locale slug datePublished bylines { name roleTitle } topics { name }
  originalSource { url source { name kind } } body { markdown } proposals { statement source { name } } } }`

async function imported(input: object): Promise<Answer> {
  const { articleId, notices } = await importedArticle(newsroom, input)
  return { ...(await newsroom.editorial(query, { id: typedId('article', articleId) })).article, notices }
}

const page = `<!doctype html><html lang="en-GB"><head><title>Crane of Norhaven to be moved | The Tal Herald</title>
<meta property="og:site_name" content="The Tal Herald"><link rel="canonical" href="https://herald.example/crane">
<meta property="article:published_time" content="2026-11-26T09:00:00+01:00"><meta name="description" content="Its workers go with it.">
<meta name="author" content="Mara Lindqvist">
<meta property="article:tag" content="Harbours"><meta property="article:tag" content="Cranes"></head>
<body><nav>Home News Sport</nav><article><h1>Crane of Norhaven to be moved</h1>
<p>The <b>old crane</b> of the port will be moved on Monday, harbour master Lena Brandt said, and
<a href="/plan">the plan</a> is public.</p>
<ul><li>It goes to Tal.</li><li>It is <em>heavy</em>.</li></ul>
<p>The mayor has yet to comment on what is to become of the quay where it stands.</p>
</article><footer>Subscribe to our newsletter</footer></body></html>`

test('a page becomes a draft with what it tells of itself, its structure, and its claims marked', async () => {
  await newsroom.does(createTopic, { name: 'Harbours', kind: 'SUBJECT' })
  expect(await imported({ file: Buffer.from(page) })).toMatchObject({
    headline: 'Crane of Norhaven to be moved',
    dek: 'Its workers go with it.',
    locale: 'en-GB',
    slug: 'crane-of-norhaven-to-be-moved',
    datePublished: '2026-11-26T08:00:00.000Z',
    originalSource: { url: 'https://herald.example/crane', source: { name: 'The Tal Herald', kind: 'PUBLICATION' } },
    bylines: [{ name: 'Mara Lindqvist', roleTitle: null }],
    topics: [{ name: 'Harbours' }],
    body: {
      markdown: expect.stringMatching(
        /\*\*old crane\*\*[^]*\[the plan\]\(<https:\/\/herald\.example\/plan>\)[^]*- It goes to Tal\./,
      ),
    },
    proposals: expect.arrayContaining([
      { statement: expect.stringContaining('November 2026'), source: { name: 'Lena Brandt' } },
    ]),
    notices: [expect.stringContaining('surrounds the article'), expect.stringContaining('Cranes')],
  })
})

test('a text in another language is a draft in it, without claims that English rules would read', async () => {
  const text =
    'Brücke in Łódź gesperrt\n\nDer Bürgermeister sagte am Montag, die Brücke bleibe bis Mai geschlossen. Die Anwohner warten seit Wochen.'
  expect(await imported({ text })).toMatchObject({
    locale: 'de',
    slug: 'brucke-in-lodz-gesperrt',
    proposals: [],
    notices: [expect.stringMatching(/No claims were proposed.*German/)],
  })
})

const problem = async (file: Uint8Array | string): Promise<unknown> => {
  const failure = await newsroom.fails(importText, { file: typeof file === 'string' ? Buffer.from(file) : file })
  return failure.kind === 'validation' ? failure.issues : failure
}

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../../../packages/intake/fixtures/${name}`, import.meta.url))

test.each(['crane.docx', 'crane.rtf', 'crane-ninjs-3.json', 'crane-newsml-g2.xml', 'crane-nitf.xml'])(
  '%s becomes a draft with its claims proposed',
  async (file) => {
    expect(await imported({ file: fixture(file), again: true })).toMatchObject({
      headline: 'Crane of Norhaven to be moved in May',
      bylines: [{ name: 'Mara Lindqvist' }],
      proposals: expect.arrayContaining([
        { statement: expect.stringContaining('will be moved in May'), source: { name: 'Lena Brandt' } },
      ]),
    })
  },
)

test.each([
  ['a file of nothing', '', 'file-empty'],
  ['a file of spaces', ' \n\t', 'file-empty'],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'file-binary'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'file-unread'],
  ['JSON that is no news', '{"name":"x","version":"1.0"}', 'json-unknown'],
  ['JSON that is cut off', '{"headline":"Crane to be moved","body_te', 'json-broken'],
  ['XML that is no news', '<?xml version="1.0"?><project><target/></project>', 'xml-unknown'],
  ['XML that is cut off', '<?xml version="1.0"?><rss><channel><item>', 'xml-broken'],
  ['XML that would grow', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "xxx">]><rss>&b;</rss>', 'xml-broken'],
  ['a page without an article', '<!doctype html><title>x</title><img src="x.gif">', 'no-article'],
  ['elements without end', '<div>'.repeat(50_000), 'file-too-deep'],
])('%s is refused in one sentence with the cure', async (_what, file, code) => {
  expect(await problem(file)).toEqual([
    { field: 'file', code, parameters: expect.anything(), message: expect.stringMatching(/^[A-Z“][^]*[.:][^]*\.$/) },
  ])
})

test('a file comes to the graph in base64', async () => {
  const mutation = `mutation ($input: ImportTextInput!) { importText(input: $input) { __typename
    ... on ImportTextPayload { article { headline } notices } ... on ValidationError { issues { field message } } } }`
  const file = Buffer.from(
    '---\ntitle: Ferry stops\ntags: [Ferries]\n---\n\nCaptain Ada Lind said that the ferry of Tal stops.',
  )
  expect((await newsroom.editorial(mutation, { input: { file: file.toString('base64') } })).importText).toEqual({
    __typename: 'ImportTextPayload',
    article: { headline: 'Ferry stops' },
    notices: [expect.stringContaining('Ferries')],
  })
  for (const [input, field] of [
    [{ file: 'no base64!' }, 'file'],
    [{ file: 'YQ==', text: 'a' }, 'file'],
    [{}, 'text'],
  ] as const)
    expect((await newsroom.editorial(mutation, { input })).importText).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ field }],
    })
})
