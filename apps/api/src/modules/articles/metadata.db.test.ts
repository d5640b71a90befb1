import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { storedImage } from '../../testing/stored-image.ts'
import { createAsset, saveAsset } from '../assets/public.ts'
import { unpublishAsset } from '../assets/use-cases/unpublish-asset.ts'
import { createArticle } from './use-cases/create-article.ts'
import { publishArticle } from './use-cases/publish-article.ts'
import { saveArticle } from './use-cases/save-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It froze.' }] }] }

async function image(content: string, words: object = { alt: `A ${content}.` }): Promise<string> {
  const made = await newsroom.does(createAsset, { name: `${content}.jpg`, file: storedImage(content) })
  const id = typedId('asset', made.assetId)
  await newsroom.does(saveAsset, { id, expectedVersion: 1, ...words })
  return id
}

const ask = `query ($slug: String!, $asOf: DateTime) { article(slug: $slug, asOf: $asOf) {
  seo { title description } socialPreview { title description image { alt } } canonicalUrl } }`

const asRead = async (slug: string, asOf?: string) => (await newsroom.reader(ask, { slug, asOf })).article

test('an article says of itself what its headline, dek and lead image say, until an editor writes something else', async () => {
  const [lead, own] = [await image('frozen river'), await image('river from above')]
  const made = await newsroom.does(createArticle, { headline: 'River freezes', dek: 'Cold.', body, leadImageId: lead })
  const id = typedId('article', made.articleId)
  await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const plain = {
    seo: { title: 'River freezes', description: 'Cold.' },
    socialPreview: { title: 'River freezes', description: 'Cold.', image: { alt: 'A frozen river.' } },
    canonicalUrl: null,
  }
  expect(await asRead('river-freezes')).toEqual(plain)
  const before = new Date().toISOString()
  await newsroom.does(saveArticle, {
    id,
    expectedVersion: 2,
    seoTitle: 'Tal freezes over in January',
    seoDescription: 'The river Tal froze.',
    socialTitle: 'Look at this ice',
    socialDescription: 'Metres of it.',
    socialImageId: own,
    canonicalUrl: 'https://wire.example.org/tal',
  })
  expect(await asRead('river-freezes')).toEqual(plain)
  await newsroom.does(publishArticle, { id, expectedVersion: 3 })
  expect(await asRead('river-freezes')).toEqual({
    seo: { title: 'Tal freezes over in January', description: 'The river Tal froze.' },
    socialPreview: { title: 'Look at this ice', description: 'Metres of it.', image: { alt: 'A river from above.' } },
    canonicalUrl: 'https://wire.example.org/tal',
  })
  expect(await asRead('river-freezes', before)).toEqual(plain)
  const { asset } = await newsroom.editorial('query ($id: ID!) { asset(id: $id) { version usedIn { id } } }', {
    id: own,
  })
  expect(asset.usedIn).toEqual([{ id }])
  const take = { id: own, expectedVersion: asset.version, reason: 'A mistake.' }
  expect(await newsroom.fails(unpublishAsset, take)).toMatchObject({ issues: [{ code: 'asset-needed' }] })
})

test('an article without dek and images has neither description nor picture to show', async () => {
  const made = await newsroom.does(createArticle, { headline: 'Fog', body })
  await newsroom.does(publishArticle, { id: typedId('article', made.articleId), expectedVersion: 1 })
  expect(await asRead('fog')).toEqual({
    seo: { title: 'Fog', description: null },
    socialPreview: { title: 'Fog', description: null, image: null },
    canonicalUrl: null,
  })
})

test('the image of a social preview is described before it is published, and waits for the embargo of its article', async () => {
  const socialImageId = await image('quay', { caption: 'The quay.' })
  const made = await newsroom.does(createArticle, { headline: 'Quay', body, socialImageId })
  const id = typedId('article', made.articleId)
  expect(await newsroom.fails(publishArticle, { id, expectedVersion: 1 })).toMatchObject({
    kind: 'publish-blocked',
    findings: [{ code: 'social-image-undescribed', overridable: false }],
  })
  await newsroom.does(saveAsset, { id: socialImageId, expectedVersion: 2, alt: 'A quay.' })
  const publicFrom = new Date(Date.now() + 3_600_000)
  await newsroom.does(publishArticle, { id, expectedVersion: 1, publicFrom })
  await newsroom.does(publishArticle, { id, expectedVersion: 2, publicFrom: new Date(publicFrom.getTime() + 60_000) })
  const scheduled = await newsroom.pool.query('SELECT public_from FROM asset_publication WHERE public_from > now()')
  expect(scheduled.rows).toEqual([{ public_from: new Date(publicFrom.getTime() + 60_000) }])
})

test('what cannot be an address or an image is refused by name', async () => {
  const nothing = typedId('asset', '01890000-0000-7000-8000-000000000000')
  expect(await newsroom.fails(createArticle, { headline: 'Lost', body, socialImageId: nothing })).toMatchObject({
    issues: [{ code: 'reference-missing', field: 'socialImageId' }],
  })
  expect(
    await newsroom.fails(createArticle, { headline: 'Lost', body, canonicalUrl: 'javascript:alert(1)' }),
  ).toMatchObject({ issues: [{ code: 'web-address-invalid', field: 'canonicalUrl' }] })
})
