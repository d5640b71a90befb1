import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { isFactBox, isPullQuote } from './boxes.ts'
import { lineOf, type HtmlElement, type HtmlNode, type HtmlPage } from './html-node.ts'
import { parseHtml } from './parse-html.ts'

/** Parts of a page that belong to the page and not to what it tells, wherever they stand. */
const furniture = [
  'nav',
  'aside',
  'form',
  'dialog',
  'footer',
  '[role="navigation"]',
  '[role="complementary"]',
  '[role="search"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[aria-label="breadcrumb" i]',
  '[class*="share" i]',
  '[class*="social" i]',
  '[class*="newsletter" i]',
  '[class*="related" i]',
  '[class*="recirc" i]',
  '[class*="promo" i]',
  '[class*="advert" i]',
  '[class*="cookie" i]',
  '[class*="breadcrumb" i]',
  '[class*="read-more" i]',
  '[class*="most-read" i]',
  '[class*="subscribe" i]',
  '[class*="paywall" i]',
  '[class*="comments" i]',
  '[id="comments" i]',
].join(',')

const wordsIn = (node: HtmlNode): number => lineOf(node).split(' ').filter(Boolean).length

/** The part of a page that is its article, and how many words around it are left out. */
export interface FoundArticle {
  readonly root: HtmlNode
  readonly leftOut: number
}

/** Finds the article of a page: where the page marks one, else by the weight of its paragraphs. */
export function findArticle(page: HtmlPage): FoundArticle {
  for (const element of page.querySelectorAll('script:not([type="application/ld+json"]), style, noscript, template'))
    element.remove()
  const whole = wordsIn(page.body)
  const marked = markedArticle(page)
  const root = marked ?? weighed(page) ?? page.body
  for (const element of root.querySelectorAll(furniture))
    if (!holdsMost(element, root) && !isFactBox(element) && !isPullQuote(element)) element.remove()
  return { root, leftOut: Math.max(whole - wordsIn(root), 0) }
}

/** A part is no furniture if most of the article stands in it, whatever it is called. */
const holdsMost = (part: HtmlElement, root: HtmlNode): boolean => wordsIn(part) > wordsIn(root) / 2

function markedArticle(page: HtmlPage): HtmlElement | null {
  const body = page.querySelector('[itemprop="articleBody"]')
  if (body && wordsIn(body) > 20) return body
  const articles = [...page.querySelectorAll('article')]
  const [first] = articles.map((article) => ({ article, words: wordsIn(article) })).sort((a, b) => b.words - a.words)
  if (first && first.words > 20 && first.words > wordsIn(page.body) / 4) return first.article
  const main = page.querySelector('main, [role="main"]')
  return main && wordsIn(main) > 20 && articles.length === 0 ? main : null
}

/** The article by the weight of its paragraphs; null where the page has too little of them. */
function weighed(page: HtmlPage): HtmlElement | null {
  const document = page as unknown as ConstructorParameters<typeof Readability>[0]
  if (!isProbablyReaderable(document, { minContentLength: 80, minScore: 10 })) return null
  const copy = (page as unknown as { cloneNode(deep: boolean): typeof document }).cloneNode(true)
  const content = new Readability(copy, { keepClasses: true, charThreshold: 200, disableJSONLD: true }).parse()?.content
  if (!content) return null
  const article = parseHtml(content)
  return article.ok && wordsIn(article.value.body) > 20 ? article.value.body : null
}
