import type { ReactNode } from 'react'
import type { AuthorPageQuery } from '../../generated/graphql.ts'
import { ArticlesOf, LinkLine } from '../../shared/article-list/articles-of.tsx'

export type AuthorOfPage = NonNullable<AuthorPageQuery['author']>

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)

/** An author and what they wrote. */
export function AuthorView({ author }: { author: AuthorOfPage }): ReactNode {
  const { slug, name, roleTitle, description, sameAs, articles } = author
  return (
    <ArticlesOf
      name={name}
      role={roleTitle}
      description={description}
      links={
        <LinkLine
          label={`${name} elsewhere`}
          links={sameAs.map((address) => ({ href: address, text: hostOf(address) }))}
        />
      }
      articles={articles}
      path={`/authors/${slug}`}
    />
  )
}
