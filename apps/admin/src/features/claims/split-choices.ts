interface Mention {
  readonly article: { readonly id: string; readonly headline: string }
  readonly quote: string
}

/** An article that makes a claim, and in which words. */
interface ClaimingArticle {
  readonly id: string
  readonly headline: string
  readonly quotes: readonly string[]
}

/** The articles of some mentions, each once with its words in the order of the text. */
export function articlesOf(mentions: readonly Mention[]): ClaimingArticle[] {
  const articles = new Map<string, { id: string; headline: string; quotes: string[] }>()
  for (const { article, quote } of mentions) {
    const known = articles.get(article.id)
    if (known === undefined) articles.set(article.id, { ...article, quotes: [quote] })
    else if (!known.quotes.includes(quote)) known.quotes.push(quote)
  }
  return [...articles.values()].map(({ id, headline, quotes }) => ({ id, headline, quotes }))
}
