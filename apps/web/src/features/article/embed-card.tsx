import type { ReactNode } from 'react'
import type { EmbedProps } from '@sourceline/react'
import styles from './embed-card.module.css'

/**
 * Something of another site: a link, and where it can be shown here a button that loads it. The script of the page shows the
 * button; nothing of that site is loaded before.
 */
export function EmbedCard({ embed, words }: EmbedProps): ReactNode {
  const { url, provider, authorName, frameUrl, width, height } = embed
  return (
    <div
      className={styles.card}
      data-embed={frameUrl ?? undefined}
      data-embed-title={frameUrl === null ? undefined : words}
      data-embed-width={width ?? undefined}
      data-embed-height={height ?? undefined}
    >
      <p className={styles.words}>
        <a href={url}>{words}</a>
        {authorName !== null && <span className={styles.author}> by {authorName}</span>}
      </p>
      {frameUrl !== null && (
        <p className={styles.load} hidden>
          <button type="button" className={styles.button}>
            Show it here
          </button>{' '}
          <span>This loads it from {provider}, which then learns that you are here.</span>
        </p>
      )}
    </div>
  )
}
