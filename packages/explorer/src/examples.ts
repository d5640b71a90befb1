/** A query to begin with. */
export interface Example {
  /** The name of its file, which says what it asks for: `article-by-slug`. */
  readonly name: string
  readonly query: string
}

/** What a newsroom has published, as far as the examples ask for it. */
export interface Published {
  readonly article?: { readonly id: string; readonly slug: string } | undefined
  readonly claim?: { readonly id: string } | undefined
  readonly source?: { readonly id: string } | undefined
}

/** Asks for the newest article, one of its claims and one of its sources. */
export const publishedQuery =
  '{ articles(first: 1) { nodes { id slug claims(first: 1) { claim { id } } sources(first: 1) { id } } } }'

/** The variables that an example needs, as JSON: of records that are there to be found. */
export function variablesOf({ name }: Example, { article, claim, source }: Published, now: Date): string | null {
  const variables: Readonly<Record<string, object>> = {
    'article-as-of': { id: article?.id ?? '', asOf: now.toISOString() },
    'article-by-slug': { slug: article?.slug ?? '' },
    claim: { id: claim?.id ?? '' },
    source: { id: source?.id ?? '' },
  }
  return variables[name] ? JSON.stringify(variables[name], null, 2) : null
}
