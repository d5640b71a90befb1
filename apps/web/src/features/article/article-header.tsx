import type { ReactNode } from 'react'
import { articleKindWords } from '../../shared/words/article-words.ts'
import { dayOf, momentOf } from '../../shared/words/dates.ts'
import styles from './article-header.module.css'
import type { ArticleOfPage } from './article-of-page.ts'
import { articlePath, inAllLanguages } from './article-path.ts'

/** Where on the site an article appears: its section, or what it is about first. */
function Place({ article: { section, topics } }: { article: ArticleOfPage }): ReactNode {
  const [topic] = topics
  if (section) return <a href={`/sections/${section.slug}`}>{section.name}</a>
  return topic ? <a href={`/topics/${topic.slug}`}>{topic.name}</a> : null
}

/** What a language calls itself: "Deutsch"; its tag where it has no name. */
const ownName = (locale: string): string => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale

/** The same text in other languages. */
function OtherLanguages({ article }: { article: ArticleOfPage }): ReactNode {
  const { translations } = article
  if (translations.length === 0) return null
  return (
    <p>
      Also in{' '}
      {translations.map(({ slug, locale }, index) => (
        <span key={locale}>
          {index > 0 && (index === translations.length - 1 ? ' and ' : ', ')}
          <a
            href={articlePath({ slug, locale }, inAllLanguages(article))}
            hrefLang={locale}
            lang={locale}
            rel="alternate"
          >
            {ownName(locale)}
          </a>
        </span>
      ))}
    </p>
  )
}

/** Headline, summary, who wrote it and when. */
export function ArticleHeader({
  article,
  written,
  headline,
  dek,
  asOf,
}: {
  article: ArticleOfPage
  /** The language and direction of what its author wrote; what the site adds is in its own. */
  written: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  headline: ReactNode
  dek: ReactNode
  asOf: string | null
}): ReactNode {
  const label = articleKindWords[article.kind]
  const updated = article.revisions.length > 1 ? article.dateModified : null
  return (
    <header>
      {asOf !== null && (
        <p className={styles.asOf}>
          You are reading this article as it stood on {momentOf(asOf)}.{' '}
          <a href={articlePath(article, inAllLanguages(article))}>Read it as it is now.</a>
        </p>
      )}
      <p className={styles.above}>
        {label !== null && <span className={styles.kind}>{label}</span>}
        <Place article={article} />
      </p>
      <h1 className={styles.headline} {...written}>
        {headline}
      </h1>
      {article.dek !== null && article.dek !== undefined && article.dek !== '' && (
        <p className={styles.dek} {...written}>
          {dek}
        </p>
      )}
      <div className={styles.meta}>
        {article.bylines.length > 0 && (
          <p>
            By{' '}
            {article.bylines.map(({ name, roleTitle, author }, index) => (
              <span key={`${index} ${name}`}>
                {index > 0 && (index === article.bylines.length - 1 ? ' and ' : ', ')}
                {author ? (
                  <a className={styles.author} href={`/authors/${author.slug}`} rel="author">
                    {name}
                  </a>
                ) : (
                  <strong>{name}</strong>
                )}
                {roleTitle !== null && roleTitle !== undefined && `, ${roleTitle.toLowerCase()}`}
              </span>
            ))}
          </p>
        )}
        <p>
          {article.datePublished !== null && article.datePublished !== undefined && (
            <time dateTime={article.datePublished}>{dayOf(article.datePublished)}</time>
          )}
          {updated !== null && updated !== undefined && (
            <>
              . Updated <time dateTime={updated}>{momentOf(updated)}</time>
            </>
          )}
        </p>
        <OtherLanguages article={article} />
      </div>
    </header>
  )
}
