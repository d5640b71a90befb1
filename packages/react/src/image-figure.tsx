import type { ReactNode } from 'react'
import { altOf, creditOf, type ImageFigure as Figure, type ImageOf } from '@sourceline/rich-text'

interface Props {
  figure: Figure
  images: ImageOf
  /** How wide it is shown, as the attribute `sizes` of HTML has it. */
  sizes: string
  textOf: (blockId: string) => ReactNode
}

/** An image in the smallest format that the browser knows, with its caption and whose it is. */
export function ImageFigure({ figure, images, sizes, textOf }: Props): ReactNode {
  const image = images(figure.attrs.assetId)
  if (!image) return null
  const [{ attrs, content }] = figure.content
  const credit = creditOf(figure, image)
  return (
    <figure className="image">
      <picture>
        {image.sources.map(({ type, srcset }) => (
          <source key={type} type={type} srcSet={srcset} sizes={sizes} />
        ))}
        <img
          src={image.url}
          srcSet={image.srcset}
          sizes={sizes}
          width={image.width}
          height={image.height}
          alt={altOf(figure, image)}
          loading="lazy"
          decoding="async"
          data-thumbhash={image.thumbhash}
        />
      </picture>
      {(content !== undefined || credit !== '') && (
        <figcaption>
          {content !== undefined && <span data-block={attrs.id}>{textOf(attrs.id)}</span>}{' '}
          {credit !== '' && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
