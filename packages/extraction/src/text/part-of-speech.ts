import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { Token } from './token.ts'
import { mendTags } from './tag-repair.ts'

const nlp = winkNLP(model, ['sbd', 'pos'])
const { its } = nlp

/**
 * A run without white space that goes on behind this many characters is no word. The tagger tries its patterns at
 * every character of a run, each time to the end of the run: its work grows with the square of the longest one.
 */
const longestRun = 200
const overlongRun = new RegExp(String.raw`(\S{${longestRun}})\S`, 'gu')

/** The text as the tagger may read it: of the same length, its endless runs parted. */
function parted(text: string): string {
  return text.replace(overlongRun, (run: string, kept: string) => kept + ' '.repeat(run.length - kept.length))
}

/** Gives every token its part of speech. `from` and `to` bound the text that the tokens were cut from. */
export function tagParts(whole: string, tokens: readonly Token[], from = 0, to = whole.length): void {
  const text = parted(whole.slice(from, to))
  const read = nlp.readDoc(text).tokens()
  const values = read.out() as string[]
  const tags = read.out(its.pos) as string[]
  let cursor = 0
  let next = 0
  values.forEach((value, index) => {
    const at = text.indexOf(value, cursor)
    if (at < 0) return
    cursor = at + value.length
    let candidate = tokens[next]
    while (candidate !== undefined && candidate.end - from <= at) candidate = tokens[++next]
    if (candidate !== undefined && candidate.start - from < cursor) candidate.pos = tags[index] ?? 'X'
  })
  mendTags(tokens)
}
