import { ImageChoiceByIdDocument, type ImageChoiceFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'

/** For how long what is known of an image counts, in milliseconds: somebody may describe it in another window. */
const countsFor = 30_000

const asked = new Map<string, { readonly at: number; readonly image: Promise<ImageChoiceFragment | null> }>()

/** An image of the library by its id; null where there is none such. */
export function libraryImage(id: string): Promise<ImageChoiceFragment | null> {
  const before = asked.get(id)
  if (before && performance.now() - before.at < countsFor) return before.image
  const image = execute(ImageChoiceByIdDocument, { id }).then(({ asset }) => asset ?? null)
  asked.set(id, { at: performance.now(), image })
  image.catch(() => asked.delete(id))
  return image
}

/** Notes what is known of an image, so that it need not be asked for. */
export function noteLibraryImage(image: ImageChoiceFragment): void {
  asked.set(image.id, { at: performance.now(), image: Promise.resolve(image) })
}
