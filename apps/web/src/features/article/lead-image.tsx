import type { ReactNode } from 'react'
import type { LeadImageFragment } from '../../generated/graphql.ts'
import { Picture } from '../../shared/lead-image/picture.tsx'
import styles from './lead-image.module.css'

/** The image above the text, with what it shows and whose it is. */
export function LeadImage({ image }: { image: LeadImageFragment }): ReactNode {
  const { width, height, caption, credit } = image
  return (
    <figure className={styles.figure}>
      <Picture
        image={image}
        width={width}
        height={height}
        sizes="(min-width: 48rem) 46rem, 100vw"
        className={styles.image}
        first
      />
      {(caption !== '' || credit !== '') && (
        <figcaption className={styles.caption}>
          {caption} {credit !== '' && <span className={styles.credit}>{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
