import type { IncomingByline } from '../incoming-document.ts'
import { isJson, listed, wordsIn, type Json } from '../json/json-value.ts'
import type { HtmlPage } from './html-node.ts'

/** What the linked data (JSON-LD of schema.org) of a page tells of its article. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly description: string | null
  readonly authors: readonly IncomingByline[]
  readonly datePublished: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly keywords: readonly string[]
}

const articleTypes = /^(?:\w*Article|Report|LiveBlogPosting|BlogPosting|Review|ClaimReview)$/u

/** The first article among the linked data of a page; what is damaged is passed over. */
export function linkedDataOf(page: HtmlPage): LinkedArticle {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = nodesOf(parsed(script.textContent ?? '')).find((node) =>
      typesOf(node).some((type) => articleTypes.test(type)),
    )
    if (article) return readArticle(article)
  }
  return readArticle({})
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The nodes at the top of a graph: lists and `@graph` are opened. */
function nodesOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one: unknown) => (isJson(one) ? [one] : []))
  if (!isJson(value)) return []
  return [value, ...nodesOf(value['@graph'])]
}

const typesOf = (node: Json): string[] =>
  listed(node['@type']).filter((type): type is string => typeof type === 'string')

function words(value: unknown): string | null {
  const [first] = listed(value)
  if (isJson(first)) return words(first['@value'] ?? first['name'] ?? first['@id'])
  return wordsIn(first)
}

function readArticle(article: Json): LinkedArticle {
  return {
    headline: words(article['headline']) ?? words(article['name']),
    description: words(article['description']),
    authors: listed(article['author']).flatMap((author): IncomingByline[] => {
      const name = words(author)
      const roleTitle = isJson(author) ? words(author['jobTitle']) : null
      return name === null || /^https?:/u.test(name) ? [] : [{ name, roleTitle }]
    }),
    datePublished: words(article['datePublished']),
    url: words(article['url']) ?? words(article['mainEntityOfPage']),
    publisher: isJson(article['publisher']) ? words(article['publisher']['name']) : null,
    language: words(article['inLanguage']),
    keywords: [...listed(article['articleSection']), ...listed(article['keywords'])].flatMap((keyword) =>
      typeof keyword === 'string' ? keyword.split(/\s*,\s*/u) : [],
    ),
  }
}
