import { parse } from 'node-html-parser'

const furniture =
  'script, style, noscript, template, nav, aside, form, footer, figure, iframe, svg, button, [hidden], [aria-hidden="true"]'

/** The readable text of a web page, a paragraph a block, with its title first: its article where it marks one, else all of it. */
export function pageText(html: string): string {
  const page = parse(html, { comment: false })
  for (const element of page.querySelectorAll(furniture)) element.remove()
  const article = page.querySelector('article') ?? page.querySelector('main') ?? page.querySelector('body') ?? page
  const title =
    article.querySelector('h1')?.text ?? page.querySelector('h1')?.text ?? page.querySelector('title')?.text ?? ''
  for (const element of page.querySelectorAll('h1, title')) element.remove()
  const blocks = article.structuredText.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim())
  return [title.replace(/\s+/g, ' ').trim(), ...blocks].filter(Boolean).join('\n\n')
}
