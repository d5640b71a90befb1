import { directionOf } from '@sourceline/rich-text'
import type { ReactNode } from 'react'
import type { ArticleCardFragment } from '../../generated/graphql.ts'
import { articleKindWords, correctionKindWords } from '../words/article-words.ts'
import { dayOf } from '../words/dates.ts'
import { Picture } from '../lead-image/picture.tsx'
import styles from './article-card.module.css'

interface ArticleCardProps {
  article: ArticleCardFragment
  size?: 'lead' | 'plain' | 'line'
}

/** An article in a list: headline, what it is about, and whether it was corrected. */
export function ArticleCard({ article, size = 'plain' }: ArticleCardProps): ReactNode {
  const { slug, kind, locale, headline, dek, datePublished, corrections, leadImage } = article
  const written = { lang: locale, dir: directionOf(locale) }
  const label = articleKindWords[kind]
  const Headline = size === 'line' ? 'h3' : 'h2'
  const corrected = corrections[0]
  return (
    <article className={styles.card} data-size={size}>
      {leadImage && size !== 'line' && (
        <Picture
          image={leadImage}
          width={16}
          height={9}
          sizes={size === 'lead' ? '(min-width: 64rem) 44rem, 100vw' : '(min-width: 48rem) 22rem, 100vw'}
          className={styles.image}
          first={size === 'lead'}
        />
      )}
      {label !== null && <p className={styles.kind}>{label}</p>}
      <Headline className={styles.headline} {...written}>
        <a href={`/articles/${slug}`}>{headline}</a>
      </Headline>
      {dek !== null && dek !== undefined && dek !== '' && size !== 'line' && (
        <p className={styles.dek} {...written}>
          {dek}
        </p>
      )}
      <p className={styles.meta}>
        {datePublished !== null && datePublished !== undefined && (
          <time dateTime={datePublished}>{dayOf(datePublished)}</time>
        )}
        {corrected !== undefined && <span className={styles.corrected}>{correctionKindWords[corrected.kind]}</span>}
      </p>
    </article>
  )
}
