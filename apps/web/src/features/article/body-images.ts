import type { ImageOf } from '@sourceline/rich-text'
import type { BodyImageFragment } from '../../generated/graphql.ts'

/** The images of a body by the ids by which it names them, which are the same at every moment. */
export function bodyImages(images: readonly BodyImageFragment[]): ImageOf {
  const byId = new Map(
    images.map(({ id, avif, webp, jpeg, ...image }) => [
      id.replace(/@.*$/u, ''),
      {
        ...image,
        srcset: jpeg,
        sources: [
          { type: 'image/avif', srcset: avif },
          { type: 'image/webp', srcset: webp },
        ],
      },
    ]),
  )
  return (id) => byId.get(id)
}
