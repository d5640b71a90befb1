import { failed, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { ObjectStoreError, type ObjectFailure, type StoredObject } from '../../platform/objects/object-store.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import { runOffLoop, type ReadingCode } from '../../platform/work/off-loop.ts'
import { Places } from '../../platform/work/places.ts'
import { withLocalFile, type MediaMeans } from './media-means.ts'
import type { Rendering } from './render-image.work.ts'
import { keptRendition, noteRendition, type RenditionKey } from './rendition.store.ts'
import { nameOfRecipe, regionOf, type Recipe, type RenderedFile } from './rendition-recipe.work.ts'

/** Why a rendition is not shown. */
export type RenditionFailure = ObjectFailure | Failure<ReadingCode>

/** So many are made at once, so that texts find a thread too; so many more may wait. */
const places = new Places(2)
const maxMaking = 60

/** What is being made, by file and recipe: who asks for the same meanwhile waits for it. */
const making = new Map<string, Promise<Result<StoredObject, RenditionFailure>>>()

/** Gives a rendition as it is kept; it is made where it is not. */
export async function renditionOf(
  means: MediaMeans,
  file: RenderedFile,
  recipe: Recipe,
  now: Date,
): Promise<Result<StoredObject, RenditionFailure>> {
  const key = keyOf(file, recipe)
  const tx = outsideTransaction(means.prisma)
  const kept = await keptRendition(tx, key)
  const stored = kept === null ? null : await means.objects.stat({ prefix: 'media', sha256: kept })
  if (stored?.ok || (stored && stored.failure.kind !== 'absent')) return stored
  return makeOnce(`${key.sourceSha256} ${key.recipe}`, async () => {
    const rendered = await render(means, file, recipe)
    if (rendered.ok) await noteRendition(tx, key, rendered.value.sha256, now)
    return rendered
  })
}

/** By what a rendition is kept: where a crop lies depends on the focal point. */
const keyOf = (file: RenderedFile, recipe: Recipe): RenditionKey => ({
  sourceSha256: file.sha256,
  recipe: recipe.crop ? `${file.focalX}-${file.focalY}-${nameOfRecipe(recipe)}` : nameOfRecipe(recipe),
})

function makeOnce(
  name: string,
  make: () => Promise<Result<StoredObject, RenditionFailure>>,
): Promise<Result<StoredObject, RenditionFailure>> {
  const begun = making.get(name)
  if (begun) return begun
  if (making.size >= maxMaking)
    return Promise.resolve(failed({ kind: 'unavailable', message: 'Too many images are being made at the moment.' }))
  const fresh = make().finally(() => making.delete(name))
  making.set(name, fresh)
  return fresh
}

async function render(
  means: MediaMeans,
  file: RenderedFile,
  { width, crop, format }: Recipe,
): Promise<Result<StoredObject, RenditionFailure>> {
  const region = crop ? regionOf(file, crop) : null
  await places.take()
  try {
    const rendered = await withLocalFile(means, file.sha256, (path) =>
      runOffLoop<Rendering, Uint8Array>(
        'renderImage',
        { path, region, width, format, animated: file.animated },
        { field: 'width' },
      ),
    )
    if (!rendered.ok) return rendered
    if (!rendered.value.ok) return rendered.value
    return await means.objects.put('media', inOnePiece(rendered.value.value))
  } catch (error) {
    if (error instanceof ObjectStoreError) return failed(error.failure)
    throw error
  } finally {
    places.give()
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
