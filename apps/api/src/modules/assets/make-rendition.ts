import { failed, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { ObjectStoreError, type ObjectFailure, type StoredObject } from '../../platform/objects/object-store.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import { FairPlaces, Turn } from '../../platform/work/fair-places.ts'
import { runOffLoop, type ReadingCode } from '../../platform/work/off-loop.ts'
import { withLocalFile, type MediaMeans } from './media-means.ts'
import type { Rendering } from './render-image.work.ts'
import { keptRendition, noteRendition, type RenditionKey } from './rendition.store.ts'
import { nameOfRecipe, regionOf, type Recipe, type RenderedFile } from './rendition-recipe.work.ts'

/** Why a rendition is not shown. */
export type RenditionFailure = ObjectFailure | Failure<ReadingCode>

/** So many are made at once, so that texts find a thread too. */
const places = new FairPlaces(2)

/** For so many one address waits at the most; for so many all together, and twice as many where an address waits for none yet. */
const longest = { each: 60, all: 600 }

/** A rendition that is being made, or waits to be. */
interface Making {
  readonly turn: Turn
  readonly made: Promise<Result<StoredObject, RenditionFailure>>
}

/** What is being made, by file and recipe: who asks for the same meanwhile waits for it. */
const making = new Map<string, Making>()

/** Gives a rendition as it is kept; null where it is not. */
export async function keptRenditionOf(
  means: MediaMeans,
  file: RenderedFile,
  recipe: Recipe,
): Promise<Result<StoredObject, RenditionFailure> | null> {
  const kept = await keptRendition(outsideTransaction(means.prisma), keyOf(file, recipe))
  const stored = kept === null ? null : await means.objects.stat({ prefix: 'media', sha256: kept })
  return stored?.ok || (stored && stored.failure.kind !== 'absent') ? stored : null
}

/**
 * Makes a rendition and keeps it.
 *
 * @param client The place of the network from which it is asked for: each comes in turn.
 */
export async function makeRendition(
  means: MediaMeans,
  file: RenderedFile,
  recipe: Recipe,
  { client, now }: { readonly client: string; readonly now: Date },
): Promise<Result<StoredObject, RenditionFailure>> {
  const key = keyOf(file, recipe)
  return makeOnce(`${key.sourceSha256} ${key.recipe}`, client, async () => {
    const rendered = await render(means, file, recipe)
    if (rendered.ok) await noteRendition(outsideTransaction(means.prisma), key, rendered.value.sha256, now)
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
  client: string,
  make: () => Promise<Result<StoredObject, RenditionFailure>>,
): Promise<Result<StoredObject, RenditionFailure>> {
  const own = places.waitingOf(client)
  if (own >= longest.each || making.size >= (own > 0 ? longest.all : 2 * longest.all))
    return Promise.resolve(failed({ kind: 'unavailable', message: 'Too many images are being made at the moment.' }))
  const begun = making.get(name) ?? begin(name, make)
  places.wait(client, begun.turn)
  return begun.made
}

/** Lets a rendition be made in its turn. */
function begin(name: string, make: () => Promise<Result<StoredObject, RenditionFailure>>): Making {
  const turn = new Turn()
  const made = turn.begun.then(make).finally(() => {
    making.delete(name)
    places.give()
  })
  const begun = { turn, made }
  making.set(name, begun)
  return begun
}

async function render(
  means: MediaMeans,
  file: RenderedFile,
  { width, crop, format }: Recipe,
): Promise<Result<StoredObject, RenditionFailure>> {
  const region = crop ? regionOf(file, crop) : null
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
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
