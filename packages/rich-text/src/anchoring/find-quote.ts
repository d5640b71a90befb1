import type { TextPosition, TextQuote } from '../mentions.ts'
import { anchorQuote, anchorSingle } from './anchor-quote.ts'
import { sureEnough } from './reanchor.ts'

/** Where a quote stands in a text: surely the same words, or words that it holds once; null where neither is found. */
export function findQuote(text: string, quote: TextQuote): TextPosition | null {
  const quoted = anchorQuote(text, quote)
  return quoted && quoted.confidence >= sureEnough ? quoted : anchorSingle(text, quote.exact)
}
