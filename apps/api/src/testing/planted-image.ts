import { createAsset, publishAsset, saveAsset } from '../modules/assets/public.ts'
import { typedId } from '../platform/ids.ts'
import type { TestNewsroom } from './newsroom.ts'
import { storedImage } from './stored-image.ts'

/** Plants a name in an image: in what its file says and in what is public of it. Gives its id. */
export async function plantInImage(newsroom: TestNewsroom, name: string): Promise<string> {
  const file = storedImage('a portrait', { embedded: { caption: `${name} at the window.`, creator: name } })
  const made = await newsroom.does(createAsset, { name: `${name}.jpg`, file })
  const id = typedId('asset', made.assetId)
  const words = {
    alt: `${name} looks out.`,
    credit: `Photo of ${name}`,
    copyright: `© ${name}`,
    licence: `Asked ${name}`,
  }
  await newsroom.does(saveAsset, { id, expectedVersion: 1, ...words })
  await newsroom.does(publishAsset, { id, expectedVersion: 2 })
  return id
}
