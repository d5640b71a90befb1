import type { ReactNode } from 'react'

interface Props {
  image: {
    readonly url: string
    readonly avif: string
    readonly webp: string
    readonly jpeg: string
    readonly alt: string
  }
  /** In pixels, for the shape that is kept free for it. */
  width: number
  height: number
  /** How wide it is shown, as the attribute `sizes` of HTML has it. */
  sizes: string
  className: string | undefined
  /** It is seen at once, and loaded before what is further down. */
  first?: boolean
}

/** An image in the smallest format that the browser knows, as wide as it is shown. */
export function Picture({
  image: { url, avif, webp, jpeg, alt },
  width,
  height,
  sizes,
  className,
  first = false,
}: Props): ReactNode {
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      <source type="image/webp" srcSet={webp} sizes={sizes} />
      <img
        src={url}
        srcSet={jpeg}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        decoding="async"
        {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
        className={className}
      />
    </picture>
  )
}
