import { Text } from '@mantine/core'
import { type ReactNode } from 'react'
import type { ImageChoiceFragment } from '@/generated/graphql.ts'
import classes from './image-card.module.css'
import { warningOf } from './image-warning.ts'

/** An image with its name, to be put into a link or a button. */
export function ImageCard({ image, children }: { image: ImageChoiceFragment; children?: ReactNode }) {
  const { name, alt, image: shown } = image
  const { x, y } = shown.focalPoint
  const warning = warningOf(image, new Date())
  return (
    <span className={classes.card}>
      <span className={classes.frame}>
        <img
          src={shown.card}
          alt={alt}
          loading="lazy"
          decoding="async"
          className={classes.picture}
          style={{ objectPosition: `${x * 100}% ${y * 100}%` }}
        />
        {warning && <span className={classes.warning}>{warning}</span>}
      </span>
      <Text component="span" size="sm" truncate className={classes.name}>
        {name}
      </Text>
      {children}
    </span>
  )
}
