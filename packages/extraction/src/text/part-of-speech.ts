import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { Token } from './token.ts'
import { mendTags } from './tag-repair.ts'

const nlp = winkNLP(model, ['sbd', 'pos'])
const { its } = nlp

/** Gives every token its part of speech. `from` and `to` bound the text that the tokens were cut from. */
export function tagParts(text: string, tokens: readonly Token[], from = 0, to = text.length): void {
  const read = nlp.readDoc(text.slice(from, to)).tokens()
  const values = read.out() as string[]
  const tags = read.out(its.pos) as string[]
  let cursor = from
  let next = 0
  values.forEach((value, index) => {
    const at = text.indexOf(value, cursor)
    if (at < 0 || at >= to) return
    cursor = at + value.length
    let candidate = tokens[next]
    while (candidate !== undefined && candidate.end <= at) candidate = tokens[++next]
    if (candidate !== undefined && candidate.start < cursor) candidate.pos = tags[index] ?? 'X'
  })
  mendTags(tokens)
}
