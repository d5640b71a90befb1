import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId, parseTypedId } from '../../platform/ids.ts'
import { deliveryReads } from '../../platform/reads/reads.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { storedImage } from '../../testing/stored-image.ts'
import { imageFile } from './image-file.reads.ts'
import { versionOf } from './rendition-recipe.work.ts'
import { createAsset } from './use-cases/create-asset.ts'
import { publishAsset } from './use-cases/publish-asset.ts'
import { replaceAssetFile } from './use-cases/replace-asset-file.ts'
import { saveAsset } from './use-cases/save-asset.ts'
import { unpublishAsset } from './use-cases/unpublish-asset.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const centred = (content: string) => versionOf({ ...storedImage(content), focalX: 0.5, focalY: 0.5 })

async function create(content: string, changes: Parameters<typeof storedImage>[1] = {}): Promise<string> {
  const input = { name: `${content}.jpg`, file: storedImage(content, changes) }
  return typedId('asset', (await newsroom.does(createAsset, input, 'REPORTER')).assetId)
}

/** An image that readers see, at version 3. */
async function createPublic(content: string): Promise<string> {
  const id = await create(content)
  await newsroom.does(saveAsset, { id, expectedVersion: 1, alt: `A ${content}.` })
  await newsroom.does(publishAsset, { id, expectedVersion: 2 })
  return id
}

/** Whether readers are shown a file of an image. */
async function isShown(id: string, content: string, asOf: Date | null = null): Promise<boolean> {
  const reads = deliveryReads(newsroom.deliveryPool, asOf)
  return (await imageFile(reads, parseTypedId(id)?.uuid ?? '', centred(content))) !== null
}

const detail = async (id: string) =>
  (
    await newsroom.editorial(
      `query ($id: ID!) { asset(id: $id) { name alt caption credit copyright version hasDraft publicFrom createdBy
        embedded { name value } focalPoint { x y } can image { url(width: 700, format: WEBP) srcset(crop: SQUARE) } } }`,
      { id },
    )
  ).asset

test('what a file says of itself is taken over, and told beside what is said of the image', async () => {
  const embedded = { caption: 'Ice on the Lind.', creator: 'Ida Lind', credit: 'Reuters', copyright: '© Reuters' }
  const id = await create('ice', { embedded })
  expect(await detail(id)).toMatchObject({
    name: 'ice.jpg',
    alt: '',
    caption: 'Ice on the Lind.',
    credit: 'Ida Lind / Reuters',
    copyright: '© Reuters',
    embedded: [
      { name: 'Caption', value: 'Ice on the Lind.' },
      { name: 'Creator', value: 'Ida Lind' },
      { name: 'Credit line', value: 'Reuters' },
      { name: 'Copyright notice', value: '© Reuters' },
    ],
    can: ['asset:save', 'asset:replace-file', 'asset:publish'],
  })
})

test('a file that is in the library already is not recorded again', async () => {
  const id = await create('harbour')
  const again = await newsroom.does(createAsset, { name: 'copy.jpg', file: storedImage('harbour') })
  expect([typedId('asset', again.assetId), again.isNew]).toEqual([id, false])
  expect((await detail(id)).name).toBe('harbour.jpg')
})

test('an image is described before it is published, or said to be decorative', async () => {
  const id = await create('gate')
  const undescribed = { kind: 'validation', issues: [{ code: 'asset-alt-missing', field: 'alt' }] }
  expect(await newsroom.fails(publishAsset, { id, expectedVersion: 1 })).toMatchObject(undescribed)
  await newsroom.does(saveAsset, { id, expectedVersion: 1, decorative: true })
  await newsroom.does(publishAsset, { id, expectedVersion: 2 })
  expect(await isShown(id, 'gate')).toBe(true)
  expect(await newsroom.fails(publishAsset, { id, expectedVersion: 3 })).toMatchObject({
    issues: [{ code: 'asset-already-public' }],
  })
})

test('a file is replaced wherever the image is shown, once it is published; of the past the old one is shown', async () => {
  const id = await createPublic('bridge')
  const before = new Date()
  await newsroom.does(replaceAssetFile, { id, expectedVersion: 3, file: storedImage('new bridge') })
  expect([await isShown(id, 'bridge'), await isShown(id, 'new bridge')]).toEqual([true, false])
  await newsroom.does(publishAsset, { id, expectedVersion: 4 })
  expect([await isShown(id, 'bridge'), await isShown(id, 'new bridge')]).toEqual([false, true])
  expect([await isShown(id, 'bridge', before), await isShown(id, 'new bridge', before)]).toEqual([true, false])
  expect((await detail(id)).alt).toBe('A bridge.')
})

test('an image that was taken down is shown at no moment', async () => {
  const id = await create('quay')
  const unpublish = { id, reason: 'A mistake.' }
  expect(await newsroom.fails(unpublishAsset, { ...unpublish, expectedVersion: 1 })).toMatchObject({
    issues: [{ code: 'asset-not-public' }],
  })
  await newsroom.does(saveAsset, { id, expectedVersion: 1, alt: 'A quay.' })
  await newsroom.does(publishAsset, { id, expectedVersion: 2 })
  const shown = new Date()
  expect(await isShown(id, 'quay', shown)).toBe(true)
  await newsroom.does(unpublishAsset, { ...unpublish, expectedVersion: 3 })
  expect([await isShown(id, 'quay'), await isShown(id, 'quay', shown)]).toEqual([false, false])
})

test('rights that end, and an embargo, hold at once and at every moment, without publishing', async () => {
  const id = await createPublic('flood')
  const shown = new Date()
  const [past, ahead] = [new Date(Date.now() - 1_000), new Date(Date.now() + 3_600_000)]
  await newsroom.does(saveAsset, { id, expectedVersion: 3, expiresAt: past })
  expect([await isShown(id, 'flood'), await isShown(id, 'flood', shown)]).toEqual([false, false])
  await newsroom.does(saveAsset, { id, expectedVersion: 4, expiresAt: null, embargoUntil: ahead })
  expect(await isShown(id, 'flood')).toBe(false)
  await newsroom.does(saveAsset, { id, expectedVersion: 5, embargoUntil: null, expiresAt: ahead })
  expect(await isShown(id, 'flood')).toBe(true)
  expect((await detail(id)).hasDraft).toBe(false)
  expect(await newsroom.fails(saveAsset, { id, expectedVersion: 6, embargoUntil: ahead })).toMatchObject({
    issues: [{ code: 'asset-rights-end-first', field: 'expiresAt' }],
  })
})

test('when readers see an image is changed by those alone who may publish it', async () => {
  const id = await createPublic('weir')
  const [past, ahead] = [new Date(Date.now() - 1_000), new Date(Date.now() + 3_600_000)]
  const refused = { kind: 'forbidden', action: 'asset:publish', code: 'asset-rights-public' }
  expect(await newsroom.fails(saveAsset, { id, expectedVersion: 3, expiresAt: past }, 'REPORTER')).toMatchObject(
    refused,
  )
  await newsroom.does(saveAsset, { id, expectedVersion: 3, embargoUntil: ahead })
  const lifted = { id, expectedVersion: 4, embargoUntil: null }
  expect(await newsroom.fails(saveAsset, lifted, 'REPORTER')).toMatchObject(refused)
  expect(await isShown(id, 'weir')).toBe(false)
  await newsroom.does(saveAsset, { ...lifted, embargoUntil: ahead, caption: 'The weir.' }, 'REPORTER')
  const draft = await create('sluice')
  await newsroom.does(saveAsset, { id: draft, expectedVersion: 1, embargoUntil: ahead }, 'REPORTER')
})

test('what is kept of answers counts no longer than the rights of an image', async () => {
  const id = await createPublic('tide')
  const ahead = new Date(Date.now() + 20_000)
  await newsroom.does(saveAsset, { id, expectedVersion: 3, expiresAt: ahead })
  const { rows } = await newsroom.deliveryPool.query('SELECT public.next_bound() AS bound')
  expect(rows[0].bound).toEqual(ahead)
})

test('a stale version of an image changes nothing', async () => {
  const id = await create('dike')
  await newsroom.does(saveAsset, { id, expectedVersion: 1, caption: 'The dike.', focalPoint: { x: 0.2, y: 1 } })
  const stale = { kind: 'conflict', actualVersion: 2 }
  expect(await newsroom.fails(saveAsset, { id, expectedVersion: 1 })).toMatchObject(stale)
  expect(await newsroom.fails(replaceAssetFile, { id, expectedVersion: 1, file: storedImage('x') })).toMatchObject(
    stale,
  )
  expect(await newsroom.fails(publishAsset, { id, expectedVersion: 1 })).toMatchObject(stale)
  expect(await detail(id)).toMatchObject({ caption: 'The dike.', focalPoint: { x: 0.2, y: 1 }, createdBy: null })
})

test('the focal point is saved to a hundredth and less by whoever asks the graph', async () => {
  const id = await create('heron')
  const { saved } = await newsroom.editorial(
    'mutation ($input: SaveAssetInput!) { saved: saveAsset(input: $input) { ... on SaveAssetPayload { asset { focalPoint { x y } } } } }',
    { input: { id, expectedVersion: 1, focalPoint: { x: 0.345, y: 1 } } },
  )
  expect(saved.asset.focalPoint).toEqual({ x: 0.345, y: 1 })
})

test('the address of an image is that of a width in which it is made', async () => {
  const id = await create('ferry')
  const { image } = await detail(id)
  expect(image.url).toBe(`/media/${id}/${centred('ferry')}/800.webp`)
  expect(image.srcset).toContain(`/media/${id}/${centred('ferry')}/160-square.jpg 160w, `)
  expect(image.srcset).toMatch(/2000-square\.jpg 2000w$/)
})

test('images are found by their words, and by what is still to be done with them', async () => {
  const id = await create('lighthouse')
  const named = async (filter: object) =>
    (
      await newsroom.editorial('query ($filter: AssetFilter) { assets(filter: $filter) { nodes { id } } }', { filter })
    ).assets.nodes.map((node: { id: string }) => node.id)
  expect(await named({ search: 'lightho' })).toEqual([id])
  expect(await named({ needsAlt: true })).toContain(id)
  expect(await named({ isPublic: true })).not.toContain(id)
  await newsroom.does(saveAsset, { id, expectedVersion: 1, alt: 'A tower on a rock.' })
  expect(await named({ search: 'rock tower' })).toEqual([id])
  expect(await named({ needsAlt: true })).not.toContain(id)
  expect(await named({ expired: true })).not.toContain(id)
})
