import { extractProposals, parseArticleText, type ParsedArticleText, type Proposal } from '@sourceline/extraction'
import { toNfc } from '@sourceline/rich-text'

/** A text as an article, with what it is found to say. */
export interface ReadArticle {
  /** As it is stored; offsets count in it. */
  readonly text: string
  readonly parsed: ParsedArticleText
  readonly proposals: readonly Proposal[]
}

/** Reads an article from a plain text. Pure; takes about a second for the longest text that may be imported. */
export function readArticle(given: string): ReadArticle {
  const text = toNfc(given.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/g, '\n'))
  return { text, parsed: parseArticleText(text), proposals: extractProposals(text) }
}
