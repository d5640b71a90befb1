import type { ReactNode } from 'react'
import type { ArticleCardFragment } from '../../generated/graphql.ts'
import { MoreLink } from '../frame/more-link.tsx'
import { Rows } from '../frame/part.tsx'
import { ArticleCard } from './article-card.tsx'
import styles from './articles-of.module.css'

interface Props {
  /** What a topic, an author or a section is called. */
  name: string
  /** A line above the name: what it belongs to. */
  above?: ReactNode
  /** A line below the name: a role. */
  role?: string | null | undefined
  /** What readers should know of it. May be empty. */
  description: string
  /** What leads on from it. */
  links?: ReactNode
  articles: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
    readonly nodes: readonly ({ readonly id: string } & ArticleCardFragment)[]
  }
  /** Its own address on this site. */
  path: string
}

/** The page of what gathers articles: a topic, an author, a section. */
export function ArticlesOf({ name, above, role, description, links, articles, path }: Props): ReactNode {
  return (
    <>
      <header className={styles.header}>
        {above && <p className={styles.above}>{above}</p>}
        <h1 className={styles.name}>{name}</h1>
        {role && <p className={styles.role}>{role}</p>}
        {description !== '' && <p className={styles.description}>{description}</p>}
        {links}
      </header>
      {articles.nodes.length === 0 ? (
        <p className={styles.empty}>
          Nothing has been published here yet. <a href="/">Go to the front page.</a>
        </p>
      ) : (
        <Rows>
          {articles.nodes.map((article) => (
            <li key={article.id}>
              <ArticleCard article={article} />
            </li>
          ))}
        </Rows>
      )}
      <MoreLink path={path} pageInfo={articles.pageInfo} label="Older articles" />
    </>
  )
}

/** Links in a line, under a name for those who do not see it. */
export function LinkLine({ label, links }: { label: string; links: readonly { href: string; text: string }[] }) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul className={styles.links}>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
