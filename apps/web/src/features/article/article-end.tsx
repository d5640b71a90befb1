import type { ReactNode } from 'react'
import { VerdictBadge } from '../../shared/attribution/verdict-badge.tsx'
import { Part, Rows } from '../../shared/frame/part.tsx'
import { momentOf } from '../../shared/words/dates.ts'
import { sentenceName, standing } from '../../shared/words/source-words.ts'
import { isSilence } from '../../shared/words/stance-words.ts'
import styles from './article-end.module.css'
import type { ArticleOfPage } from './article-of-page.ts'
import { articlePath, inAllLanguages } from './article-path.ts'
import { whoStandsWhere } from './who-stands-where.ts'

/** What stands below the text: original source, claims, sources, topics, earlier versions. */
export function ArticleEnd({ article }: { article: ArticleOfPage }): ReactNode {
  const claims = [...new Map(article.claims.map(({ claim }) => [claim.id, claim])).values()]
  const speakers = new Set(
    claims.flatMap(({ attributions }) =>
      attributions.filter(({ stance }) => !isSilence(stance)).map(({ source }) => source.id),
    ),
  )
  const speaking = article.sources.filter(({ id }) => speakers.has(id))
  return (
    <div className={styles.end}>
      <OriginalSource original={article.originalSource} />
      {claims.length > 0 && (
        <Part title="What this article says" id="claims">
          <Rows>
            {claims.map((claim) => (
              <li key={claim.id} className={styles.claim}>
                <a href={`/claims/${claim.id}`}>{claim.statement}</a> <VerdictBadge verdict={claim.verdict} />
                {whoStandsWhere(claim.attributions).map((line) => (
                  <span key={line} className={styles.soft}>
                    {line}
                  </span>
                ))}
              </li>
            ))}
          </Rows>
        </Part>
      )}
      <SourceList title="Sources" id="sources" sources={speaking} />
      <SourceList
        title="Have said nothing"
        id="silent"
        sources={article.sources.filter((source) => !speaking.includes(source))}
      />
      {article.topics.length > 0 && (
        <p className={styles.topics}>
          {article.topics.map(({ slug, name }) => (
            <a key={slug} href={`/topics/${slug}`}>
              {name}
            </a>
          ))}
        </p>
      )}
      <Versions article={article} />
    </div>
  )
}

function SourceList({
  title,
  id,
  sources,
}: {
  title: string
  id: string
  sources: ArticleOfPage['sources']
}): ReactNode {
  if (sources.length === 0) return null
  return (
    <Part title={title} id={id}>
      <ul className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id}>
            <a href={`/sources/${source.id}`}>{sentenceName(source.name)}</a>
            <span className={styles.soft}>{standing(source.role, source.affiliation?.name)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function OriginalSource({ original }: { original: ArticleOfPage['originalSource'] }): ReactNode {
  if (original === null || original === undefined) return null
  const name = original.source?.name ?? new URL(original.url ?? '', 'https://example.org').hostname
  return (
    <p className={styles.original}>
      Original source:{' '}
      {original.url === null || original.url === undefined ? (
        name
      ) : (
        <a href={original.url} rel="noopener">
          {name}
        </a>
      )}
      {original.source && (
        <>
          . <a href={`/sources/${original.source.id}`}>What else we have from it</a>
        </>
      )}
    </p>
  )
}

function Versions({ article }: { article: ArticleOfPage }): ReactNode {
  if (article.revisions.length < 2) return null
  return (
    <Part title="Versions of this article" id="versions">
      <Rows>
        {article.revisions.map(({ id, note, publicFrom, publicUntil }) => (
          <li key={id}>
            {publicFrom !== null &&
              publicFrom !== undefined &&
              (publicUntil === null || publicUntil === undefined ? (
                <>Since {momentOf(publicFrom)}</>
              ) : (
                <a href={articlePath(article, inAllLanguages(article), publicFrom)}>Until {momentOf(publicUntil)}</a>
              ))}
            {note !== null && note !== undefined && note !== '' && <span className={styles.soft}>{note}</span>}
          </li>
        ))}
      </Rows>
    </Part>
  )
}
