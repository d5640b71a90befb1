import { afterAll, beforeAll, expect, test } from 'vitest'
import { newUuid, typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { storedImage } from '../../testing/stored-image.ts'
import { createAsset, saveAsset } from '../assets/public.ts'
import { unpublishAsset } from '../assets/use-cases/unpublish-asset.ts'
import { createArticle } from './use-cases/create-article.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { saveArticle } from './use-cases/save-article.ts'
import { unpublishArticle } from './use-cases/unpublish-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

async function image(content: string, words: object = { alt: `A ${content}.`, credit: 'Ida Lind' }): Promise<string> {
  const made = await newsroom.does(createAsset, { name: `${content}.jpg`, file: storedImage(content) })
  const id = typedId('asset', made.assetId)
  await newsroom.does(saveAsset, { id, expectedVersion: 1, ...words })
  return id
}

const words = (text: string, ...marks: unknown[]) => [{ type: 'text', text, marks }]
const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) })
const shown = (assetId: string, ...content: unknown[]) => ({ type: 'image', attrs: { assetId }, content })
const caption = (text: string, ...marks: unknown[]) => ({ type: 'caption', content: words(text, ...marks) })
const altText = (text: string, ...marks: unknown[]) => ({ type: 'altText', content: words(text, ...marks) })
const bodyOf = (...content: unknown[]) => ({ type: 'doc', content: [paragraph('It froze.'), ...content] })

async function article(headline: string, body: object, besides: object = {}): Promise<string> {
  return typedId('article', (await newsroom.does(createArticle, { headline, body, ...besides })).articleId)
}

const asRead = async (slug: string, asOf?: string) =>
  (
    await newsroom.reader(
      `query ($slug: String!, $asOf: DateTime) { article(slug: $slug, asOf: $asOf) {
        body { html markdown text images { id alt url(width: 640) } } claims { mention { place quote } } } }`,
      { slug, asOf },
    )
  ).article

const assetVersion = async (id: string): Promise<number> =>
  (await newsroom.editorial('query ($id: ID!) { asset(id: $id) { version } }', { id })).asset.version

test('images of a text are published with it, each once and in order, and shown in every form', async () => {
  const [quay, river] = [await image('quay'), await image('river')]
  const body = bodyOf(
    { type: 'gallery', content: [shown(quay, caption('The quay')), shown(river)] },
    shown(quay, altText('The same quay')),
  )
  const id = await article('Ice everywhere', body, { leadImageId: quay })
  const { publishCheck } = await newsroom.editorial(
    'query ($id: ID!) { publishCheck(articleId: $id) { publishes { id type label } } }',
    { id },
  )
  expect(publishCheck.publishes).toEqual([
    { id: quay, type: 'asset', label: 'quay.jpg' },
    { id: river, type: 'asset', label: 'river.jpg' },
  ])
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const { body: read } = await asRead('ice-everywhere')
  expect(read.images).toEqual([
    { id: quay, alt: 'A quay.', url: expect.stringMatching(new RegExp(`/media/${quay}/[0-9a-f]{20}/640\\.jpg$`)) },
    { id: river, alt: 'A river.', url: expect.any(String) },
  ])
  expect(read.html.match(/<figure class="image">/g)).toHaveLength(3)
  expect(read.html).toMatch(new RegExp(`<source type="image/avif" srcset="[^"]*/media/${river}/[^"]*/320\\.avif 320w,`))
  expect(read.html).toContain('<figcaption>The quay <span class="credit">Ida Lind</span></figcaption>')
  expect(read.html).toContain('alt="The same quay"')
  expect(read.markdown).toMatch(new RegExp(`!\\[A river\\.\\]\\(<[^>]*/media/${river}/[^>]*>\\)\\n\\nIda Lind`))
  expect(read.text).toBe('It froze.\n\nThe quay\n\nThe same quay')
})

test('claims in a caption and in a description are told with the place where they stand, and outlive other saves', async () => {
  const quay = await image('quay at noon')
  const mark = (role: string) => ({ type: 'claim', attrs: { claimId: 'ice', role } })
  const figure = (...marks: unknown[]) =>
    shown(
      quay,
      caption('The ice holds, says the harbour.', ...marks),
      altText('Thick ice lies in the harbour basin', ...marks),
    )
  const claims = [
    {
      key: 'ice',
      statement: 'The ice holds.',
      attributions: [{ sourceId: 'harbour', stance: 'ASSERTS', form: 'PARAPHRASE' }],
    },
  ]
  const sources = [{ key: 'harbour', name: 'Harbour office', kind: 'ORGANIZATION' }]
  const id = await article('Ice holds', bodyOf(figure(mark('ATTRIBUTED'))), { claims, sources })
  const body = bodyOf(paragraph('A new line.'), figure())
  await newsroom.does(saveArticle, { id, expectedVersion: 1, body, reanchor: true })
  await newsroom.does(saveArticle, { id, expectedVersion: 2, dek: 'It holds.' })
  await newsroom.does(publishArticle, { id, expectedVersion: 3, overrideReason: 'A test.' }, 'ADMINISTRATOR')
  const { body: read, claims: told } = await asRead('ice-holds')
  expect(told.map(({ mention }: { mention: object }) => mention)).toEqual([
    { place: 'CAPTION', quote: 'The ice holds, says the harbour.' },
    { place: 'ALT', quote: 'Thick ice lies in the harbour basin' },
  ])
  expect(read.html).toMatch(/<figcaption><span data-claim="claim_[^>]*>The ice holds/)
})

test('a text is not published while one of its images is described nowhere; where it is shown is enough', async () => {
  const plain = await image('undescribed', {})
  const id = await article('Undescribed', bodyOf(shown(plain, altText('A door')), shown(plain)))
  const publish = { id, expectedVersion: 1, overrideReason: 'It is urgent.' }
  expect(await newsroom.fails(publishArticle, publish, 'ADMINISTRATOR')).toMatchObject({
    kind: 'publish-blocked',
    findings: [{ code: 'body-image-undescribed', overridable: false, parameters: { image: 'undescribed.jpg' } }],
  })
  const decorative = { type: 'image', attrs: { assetId: plain, decorative: true } }
  await newsroom.does(saveArticle, {
    id,
    expectedVersion: 1,
    body: bodyOf(shown(plain, altText('A door')), decorative),
  })
  await newsroom.does(publishArticle, { id, expectedVersion: 2 })
  expect((await asRead('undescribed')).body.html.match(/alt="[^"]*"/g)).toEqual(['alt="A door"', 'alt=""'])
})

test('an image whose rights end is gone from every form, and keeps its article from being published again', async () => {
  const market = await image('market')
  const id = await article('Market opens', bodyOf(shown(market, caption('The market'))))
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const before = new Date().toISOString()
  expect((await asRead('market-opens')).body.html).toContain('The market')
  const expiresAt = new Date(Date.now() - 1_000)
  await newsroom.does(saveAsset, { id: market, expectedVersion: await assetVersion(market), expiresAt })
  for (const asOf of [undefined, before]) {
    const { body } = await asRead('market-opens', asOf)
    expect(body).toMatchObject({ images: [], html: '<p>It froze.</p>', markdown: 'It froze.' })
  }
  await newsroom.does(saveArticle, { id, expectedVersion: 2, dek: 'At last.' })
  expect(await newsroom.fails(publishArticle, { id, expectedVersion: 3 })).toMatchObject({
    findings: [{ code: 'body-image-expired', severity: 'BLOCK' }],
  })
})

test('an image is not taken down while a public text shows it, the library knows which, and an earlier text shows its own', async () => {
  const [hall, tower] = [await image('town hall'), await image('tower')]
  const id = await article('Town hall closes', bodyOf(shown(hall)))
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const before = new Date().toISOString()
  const take = async () => ({ id: hall, expectedVersion: await assetVersion(hall), reason: 'A mistake.' })
  expect(await newsroom.fails(unpublishAsset, await take())).toMatchObject({ issues: [{ code: 'asset-needed' }] })
  const { asset } = await newsroom.editorial('query ($id: ID!) { asset(id: $id) { usedIn { headline } } }', {
    id: hall,
  })
  expect(asset.usedIn).toEqual([{ headline: 'Town hall closes' }])
  await newsroom.does(saveArticle, { id, expectedVersion: 2, body: bodyOf(shown(tower)) })
  await newsroom.does(publishArticle, { id, expectedVersion: 3 })
  const then = await asRead('town-hall-closes', before)
  expect(then.body.images[0].id).toBe(`${hall}@${before}`)
  expect(then.body.html).toContain(`/media/${hall}@${before}/`)
  const { article: history } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { revisions { body { html images { id } } } } }',
    { id },
  )
  expect(history.revisions).toEqual(
    [tower, hall].map((asset) => ({ body: { html: expect.stringContaining(asset), images: [{ id: asset }] } })),
  )
  await newsroom.does(unpublishAsset, await take())
  expect((await asRead('town-hall-closes', before)).body.images).toEqual([])
})

test('an image of a text waits for the embargo of its article, and goes when that is called off', async () => {
  const election = await image('election')
  const id = await article('Election result', bodyOf(shown(election)))
  const publicFrom = new Date(Date.now() + 3_600_000)
  await newsroom.does(publishArticle, { id, expectedVersion: 1, publicFrom })
  const scheduled = () => newsroom.pool.query('SELECT public_from FROM asset_publication WHERE public_from > now()')
  expect((await scheduled()).rows).toEqual([{ public_from: publicFrom }])
  await newsroom.does(unpublishArticle, { id, expectedVersion: 2, reason: 'Not yet.' })
  expect((await scheduled()).rows).toEqual([])
})

test('what is no image of the library is refused with the place where it stands, and so is an address', async () => {
  const missing = typedId('asset', newUuid())
  const refusal = async (...content: unknown[]) =>
    newsroom.fails(createArticle, { headline: 'Lost', body: bodyOf(...content) })
  expect(await refusal({ type: 'gallery', content: [shown(missing)] })).toMatchObject({
    kind: 'validation',
    issues: [{ code: 'reference-missing', field: 'body.content[1].content[0].attrs.assetId' }],
  })
  expect(await refusal(shown('https://example.org/quay.jpg'))).toMatchObject({
    issues: [{ code: 'body-invalid', field: 'body.content[1].attrs.assetId' }],
  })
})
