import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openProvider } from '../../testing/embedding.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import type { OembedServer } from '../../testing/oembed-server.ts'
import { createArticle, publishArticle, saveArticle } from '../articles/public.ts'
import { createEmbed } from './use-cases/create-embed.ts'
import { refreshEmbeds } from './use-cases/refresh-embeds.ts'

let newsroom: TestNewsroom
let site: OembedServer

const film = {
  type: 'video',
  title: 'The weir opens\u0000',
  author_name: 'Ida Lind',
  width: 640,
  height: '360',
  html: '<script src="https://player.example.org/x.js"></script><iframe src="https://player.example.org/embed/1" width="640"></iframe>',
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  site = await openProvider(film)
})
afterEach(() => site.answerWith(film))
afterAll(async () => {
  await site.close()
  await newsroom.close()
})

const embedOf = async (url: string): Promise<string> =>
  typedId('embed', (await newsroom.does(createEmbed, { url })).embedId)

const body = (embedId: string) => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'It opened.' }] },
    {
      type: 'embed',
      attrs: { embedId },
      content: [{ type: 'caption', content: [{ type: 'text', text: 'Filmed on Monday.' }] }],
    },
  ],
})

const ask = `query ($slug: String!, $asOf: DateTime) { article(slug: $slug, asOf: $asOf) { body {
  html markdown text embeds { recordId url provider title authorName frameUrl width height } } } }`

test('a page is asked for once, and shown to readers with the article that embeds it, as its site tells of it', async () => {
  const url = 'https://video.example.org/watch?v=1'
  const id = await embedOf(url)
  expect(await embedOf(url)).toBe(id)
  expect(site.asked).toEqual([expect.stringContaining(`url=${encodeURIComponent(url)}`)])
  const made = await newsroom.does(createArticle, { headline: 'Weir', body: body(id) })
  const articleId = typedId('article', made.articleId)
  expect((await newsroom.pool.query('SELECT FROM delivery.embed')).rowCount).toBe(0)
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  const shown = {
    recordId: id,
    url,
    provider: 'Example Video',
    title: 'The weir opens',
    authorName: 'Ida Lind',
    frameUrl: 'https://quiet.example.org/embed/1',
    width: 640,
    height: 360,
  }
  const before = new Date().toISOString()
  const { article } = await newsroom.reader(ask, { slug: 'weir' })
  expect(article.body).toEqual({
    html:
      '<p>It opened.</p><figure class="embed" data-frame="https://quiet.example.org/embed/1"><p>' +
      `<a href="${url}">The weir opens (Example Video)</a></p><figcaption>Filmed on Monday.</figcaption></figure>`,
    markdown: `It opened.\n\n[The weir opens (Example Video)](<${url}>)\n\nFilmed on Monday.`,
    text: 'It opened.\n\nFilmed on Monday.',
    embeds: [shown],
  })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: 2,
    body: { type: 'doc', content: body(id).content.slice(0, 1) },
  })
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 3 })
  expect((await newsroom.reader(ask, { slug: 'weir' })).article.body.embeds).toEqual([])
  expect((await newsroom.reader(ask, { slug: 'weir', asOf: before })).article.body.embeds).toEqual([shown])
})

test('a site that nobody allowed stays a link, and says so', async () => {
  expect(await newsroom.fails(createEmbed, { url: 'https://elsewhere.example.org/watch?v=1' })).toMatchObject({
    issues: [{ code: 'embed-provider-unknown', field: 'url', message: expect.stringContaining('Example Video') }],
  })
})

test('no frame is shown but of an origin that is allowed for its site', async () => {
  for (const [at, html] of [
    'https://evil.example.net/embed/1',
    'javascript:alert(1)',
    'http://quiet.example.org/embed/1',
    'https://quiet.example.org.evil.example.net/1',
    'https://evil.example.net@quiet.example.org.evil.example.net/1',
  ].entries()) {
    site.answerWith({ ...film, html: `<iframe src="${html}"></iframe>` })
    const id = await embedOf(`https://video.example.org/watch?v=frame-${at}`)
    const { embed } = await newsroom.editorial('query ($id: ID!) { embed(id: $id) { frameUrl title } }', { id })
    expect(embed).toEqual({ frameUrl: null, title: 'The weir opens' })
  }
})

test('a site that does not answer leaves a link, which becomes more once it does, and keeps what it once said', async () => {
  site.answerWith(null)
  const url = 'https://video.example.org/watch?v=down'
  const id = await embedOf(url)
  const read = async () =>
    (await newsroom.editorial('query ($id: ID!) { embed(id: $id) { title frameUrl } }', { id })).embed
  expect(await read()).toEqual({ title: null, frameUrl: null })
  await newsroom.does(createArticle, { headline: 'Down', body: body(id) })
  site.answerWith(film)
  expect(await newsroom.does(refreshEmbeds, {}, 'ADMINISTRATOR')).toMatchObject({ asked: 0 })
  await newsroom.pool.query(`UPDATE embed SET asked_at = now() - interval '2 hours'`)
  expect(await newsroom.does(refreshEmbeds, {}, 'ADMINISTRATOR')).toMatchObject({ asked: 1, more: false })
  const answered = { frameUrl: 'https://quiet.example.org/embed/1' }
  // Words come with an editor alone, held to the rules for what goes public.
  expect(await read()).toEqual({ title: null, ...answered })
  expect(await embedOf(url)).toBe(id)
  expect(await read()).toEqual({ title: 'The weir opens', ...answered })
  site.answerWith(null)
  await newsroom.pool.query(`UPDATE embed SET asked_at = now() - interval '8 days' WHERE url = $1`, [url])
  expect(await newsroom.does(refreshEmbeds, {}, 'ADMINISTRATOR')).toMatchObject({ asked: 1 })
  expect(await read()).toMatchObject({ title: 'The weir opens' })
})

test('a frame keeps to the allowed origin, whoever it names as its user', async () => {
  site.answerWith({ ...film, html: '<iframe src="https://a:b@quiet.example.org/embed/1?t=2#x"></iframe>' })
  const id = await embedOf('https://video.example.org/watch?v=user')
  const { embed } = await newsroom.editorial('query ($id: ID!) { embed(id: $id) { frameUrl } }', { id })
  expect(embed.frameUrl).toBe('https://quiet.example.org/embed/1?t=2#x')
})

test('an address ends no link of the text in Markdown', async () => {
  const id = await embedOf('https://video.example.org/watch?v=1>) <img src=x onerror=alert(1)>\n\n# Planted')
  const { embed } = await newsroom.editorial('query ($id: ID!) { embed(id: $id) { url } }', { id })
  expect(embed.url).toBe('https://video.example.org/watch?v=1%3E)%20%3Cimg%20src=x%20onerror=alert(1)%3E#%20Planted')
})

test('a title that is cut, or half a character, spoils no answer of another site', async () => {
  await embedOf('https://video.example.org/watch?v=before')
  for (const [at, title] of [`${'x'.repeat(499)}😀`, 'half \ud83d'].entries()) {
    site.answerWith({ ...film, title })
    const id = await embedOf(`https://video.example.org/watch?v=half-${at}`)
    const { embed } = await newsroom.editorial('query ($id: ID!) { embed(id: $id) { title } }', { id })
    expect(embed.title).toBe(at === 0 ? 'x'.repeat(499) : 'half \ufffd')
    await newsroom.pool.query(`UPDATE embed SET asked_at = now() - interval '8 days'`)
    expect((await newsroom.does(refreshEmbeds, {}, 'ADMINISTRATOR')).asked).toBeGreaterThan(1)
  }
})

test('an article embeds nothing that there is not', async () => {
  const embedId = typedId('embed', '01890000-0000-7000-8000-000000000000')
  expect(await newsroom.fails(createArticle, { headline: 'Lost', body: body(embedId) })).toMatchObject({
    issues: [{ code: 'reference-missing', field: 'body.content[1].attrs.embedId' }],
  })
})
