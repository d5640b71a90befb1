import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
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

async function image(content: string, words: object = { alt: `A ${content}.` }): Promise<string> {
  const made = await newsroom.does(createAsset, { name: `${content}.jpg`, file: storedImage(content) })
  const id = typedId('asset', made.assetId)
  await newsroom.does(saveAsset, { id, expectedVersion: 1, ...words })
  return id
}

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It froze.' }] }] }

async function article(headline: string, leadImageId: string | null): Promise<string> {
  return typedId('article', (await newsroom.does(createArticle, { headline, body, leadImageId })).articleId)
}

const asRead = async (slug: string, asOf?: string) =>
  (
    await newsroom.reader(
      `query ($slug: String!, $asOf: DateTime) { article(slug: $slug, asOf: $asOf) {
        leadImage { id alt url(width: 500, format: AVIF) srcset width height focalPoint { x y } } } }`,
      { slug, asOf },
    )
  ).article?.leadImage

const assetVersion = async (id: string): Promise<number> =>
  (await newsroom.editorial('query ($id: ID!) { asset(id: $id) { version } }', { id })).asset.version

test('an article is published with the image that leads it, and readers are told where it lies in every width', async () => {
  const imageId = await image('frozen river')
  const id = await article('River freezes', imageId)
  const { publishCheck } = await newsroom.editorial(
    'query ($id: ID!) { publishCheck(articleId: $id) { publishes { id type label change } } }',
    { id },
  )
  expect(publishCheck.publishes).toEqual([{ id: imageId, type: 'asset', label: 'frozen river.jpg', change: 'NEW' }])
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  expect(await asRead('river-freezes')).toMatchObject({
    id: imageId,
    alt: 'A frozen river.',
    url: expect.stringMatching(new RegExp(`/media/${imageId}/[0-9a-f]{20}/640\\.avif$`)),
    srcset: expect.stringMatching(/\/160\.jpg 160w, .*\/2560\.jpg 2560w$/),
    width: 3000,
    height: 2000,
    focalPoint: { x: 0.5, y: 0.5 },
  })
})

test('what was shown at an earlier moment is shown there, and has an address of that moment', async () => {
  const [first, second] = [await image('spring'), await image('summer')]
  const id = await article('Seasons', first)
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const before = new Date().toISOString()
  await newsroom.does(saveArticle, { id, expectedVersion: 2, leadImageId: second })
  expect((await asRead('seasons')).alt).toBe('A spring.')
  await newsroom.does(publishArticle, { id, expectedVersion: 3 })
  expect((await asRead('seasons')).alt).toBe('A summer.')
  const then = await asRead('seasons', before)
  expect([then.alt, then.url]).toEqual(['A spring.', expect.stringContaining(`/media/${first}@${before}/`)])
})

test('an article is not published while its image is neither described nor decorative, whoever wants it', async () => {
  const imageId = await image('undescribed', { caption: 'Ice.' })
  const id = await article('Undescribed', imageId)
  const publish = { id, expectedVersion: 1, overrideReason: 'It is urgent.' }
  expect(await newsroom.fails(publishArticle, publish, 'ADMINISTRATOR')).toMatchObject({
    kind: 'publish-blocked',
    findings: [{ code: 'lead-image-undescribed', overridable: false }],
  })
  await newsroom.does(saveAsset, { id: imageId, expectedVersion: 2, decorative: true })
  await newsroom.does(publishArticle, publish)
  expect((await asRead('undescribed')).alt).toBe('')
})

test('an image whose rights have ended keeps its article from being published, and is gone from those that are', async () => {
  const imageId = await image('market')
  const id = await article('Market opens', imageId)
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const ended = new Date(Date.now() - 1_000)
  await newsroom.does(saveAsset, { id: imageId, expectedVersion: await assetVersion(imageId), expiresAt: ended })
  expect(await asRead('market-opens')).toBeNull()
  await newsroom.does(saveArticle, { id, expectedVersion: 2, dek: 'At last.' })
  expect(await newsroom.fails(publishArticle, { id, expectedVersion: 3 })).toMatchObject({
    findings: [{ code: 'lead-image-expired', severity: 'BLOCK' }],
  })
})

test('an image is not taken down while a public article shows it, and the library knows which', async () => {
  const imageId = await image('town hall')
  const id = await article('Town hall closes', imageId)
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const take = async () => ({ id: imageId, expectedVersion: await assetVersion(imageId), reason: 'A mistake.' })
  expect(await newsroom.fails(unpublishAsset, await take())).toMatchObject({ issues: [{ code: 'asset-needed' }] })
  const { asset } = await newsroom.editorial('query ($id: ID!) { asset(id: $id) { usedIn { headline } } }', {
    id: imageId,
  })
  expect(asset.usedIn).toEqual([{ headline: 'Town hall closes' }])
  await newsroom.does(unpublishArticle, { id, expectedVersion: 2, reason: 'A mistake.' })
  await newsroom.does(unpublishAsset, await take())
})

test('an image waits for the embargo of its article, and goes when that is called off', async () => {
  const imageId = await image('election')
  const id = await article('Election result', imageId)
  const publicFrom = new Date(Date.now() + 3_600_000)
  await newsroom.does(publishArticle, { id, expectedVersion: 1, publicFrom })
  const scheduled = () => newsroom.pool.query('SELECT public_from FROM asset_publication WHERE public_from > now()')
  expect((await scheduled()).rows).toEqual([{ public_from: publicFrom }])
  await newsroom.does(unpublishArticle, { id, expectedVersion: 2, reason: 'Not yet.' })
  expect((await scheduled()).rows).toEqual([])
})

test('an article cannot be led by what is no image', async () => {
  const leadImageId = typedId('asset', '01890000-0000-7000-8000-000000000000')
  expect(await newsroom.fails(createArticle, { headline: 'Lost', body, leadImageId })).toMatchObject({
    kind: 'validation',
    issues: [{ code: 'reference-missing', field: 'leadImageId' }],
  })
})
