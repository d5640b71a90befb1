import type { Token } from './token.ts'

/** Where the text of a paragraph starts behind its dateline, as in "SANTA LUZ (Newswire) --"; `from` when it has none. */
export function behindDateline(tokens: readonly Token[], from: number, to: number): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[from]?.text ?? '')) return from
  for (let index = from + 1; index < Math.min(to, from + 16); index++) {
    const { text = '', pos = '' } = tokens[index] ?? {}
    if (/^(?:—|–|-|--+)$/u.test(text)) return index + 1 < to ? index + 1 : from
    if (!/^(?:PROPN|NOUN|NUM|PUNCT|ADJ|ADP)$/u.test(pos) && !/^\p{Lu}/u.test(text)) return from
  }
  return from
}
