import fc from 'fast-check'
import { blocks } from '../blocks.ts'
import type { BlockId, Body } from '../body.ts'

/** A word that is known again after any edit; a copy and a mended spelling keep the trace. */
export interface TracedWord {
  trace: number
  text: string
}
export interface TracedBlock {
  id: BlockId
  words: TracedWord[]
}
/** A body as an editor changes it, in which each word knows where it came from. */
export type TracedText = TracedBlock[]

let traces = 0
const traced = (text: string): TracedWord => ({ trace: (traces += 1), text })

/** The body of a traced text. */
export function toBody(text: TracedText): Body {
  return {
    type: 'doc',
    content: text.map(({ id, words }) => ({
      type: 'paragraph',
      attrs: { id },
      ...(words.length > 0 && { content: [{ type: 'text', text: words.map((word) => word.text).join(' ') }] }),
    })),
  }
}

/** The traces of the words between two offsets of `toText(toBody(text))`; null where an offset cuts a word. */
export function tracesBetween(text: TracedText, start: number, end: number): number[] | null {
  const found: number[] = []
  for (const [index, block] of blocks(toBody(text)).entries()) {
    let offset = block.start
    for (const word of text[index]?.words ?? []) {
      const wordEnd = offset + word.text.length
      if (offset < end && start < wordEnd) {
        if (offset < start || wordEnd > end) return null
        found.push(word.trace)
      }
      offset = wordEnd + 1
    }
  }
  return found
}

const syllables = ['ka', 'ro', 'min', 'te', 'sal', 'vor', 'du', 'pel', 'gan', 'shi', 'lo', 'bre']
const word = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''))
const smallWord = fc.constantFrom('the', 'said', 'he', 'talks', 'of', 'Iran', 'in', 'agreed.')
const prose = (size: fc.ArrayConstraints) =>
  fc.array(fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: smallWord }), size)

/** Texts of a few paragraphs in which phrases, sentences and whole paragraphs recur. */
export const arbitraryTracedText: fc.Arbitrary<TracedText> = fc
  .record({
    paragraphs: fc.array(prose({ minLength: 3, maxLength: 30 }), { minLength: 1, maxLength: 6 }),
    phrase: prose({ minLength: 1, maxLength: 8 }),
    plants: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
    repeats: fc.array(fc.nat(), { maxLength: 1 }),
  })
  .map(({ paragraphs, phrase, plants, repeats }) => {
    const texts = paragraphs.map((words) => [...words])
    for (const [block, at] of plants) {
      const words = texts[block % texts.length]
      words?.splice(at % (words.length + 1), 0, ...phrase)
    }
    for (const index of repeats) texts.push([...(texts[index % texts.length] ?? [])])
    return texts.map((words, index) => ({ id: `b_${index}`, words: words.map(traced) }))
  })

/** Texts whose words are all different, but for one phrase that stands in several places. */
export const arbitraryTextWithTwins: fc.Arbitrary<TracedText> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 4, max: 30 }), { minLength: 1, maxLength: 6 }),
    phraseSize: fc.integer({ min: 1, max: 8 }),
    plants: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 4 }),
    names: fc.infiniteStream(word),
  })
  .map(({ sizes, phraseSize, plants, names }) => {
    let count = 0
    const take = (size: number): string[] => [...names.take(size)].map((name) => `${name}${(count += 1)}`)
    const texts = sizes.map(take)
    const phrase = take(phraseSize)
    for (const [block, at] of plants) {
      const words = texts[block % texts.length]
      words?.splice(at % (words.length + 1), 0, ...take(1), ...phrase, ...take(1))
    }
    return texts.map((words, index) => ({ id: `b_${index}`, words: words.map(traced) }))
  })

type Edit = (text: TracedText) => TracedText
const anyNumber = fc.nat({ max: 10_000 })
const replaceAt = <Item>(list: readonly Item[], index: number, count: number, ...items: Item[]): Item[] =>
  list.toSpliced(index, count, ...items)

function onBlock(at: number, change: (words: TracedWord[]) => TracedWord[]): Edit {
  return (text) =>
    text.map((block, index) => (index === at % text.length ? { ...block, words: change(block.words) } : block))
}

function misspell(text: string, at: number): string {
  if (text.length < 2) return `${text}k`
  const index = at % (text.length - 1)
  return text.slice(0, index) + text.charAt(index + 1) + text.charAt(index) + text.slice(index + 2)
}

const deletion = fc
  .tuple(anyNumber, anyNumber, fc.integer({ min: 1, max: 12 }))
  .map(([block, at, count]) => onBlock(block, (words) => replaceAt(words, at % (words.length + 1), count)))
/** What is typed begins and ends with words that stand nowhere else: nobody could tell a copy that touches its original from it. */
const freshWord = (): string => `new${(traces += 1)}`
const insertion = fc
  .tuple(anyNumber, anyNumber, prose({ maxLength: 8 }))
  .map(([block, at, added]) =>
    onBlock(block, (words) =>
      replaceAt(words, at % (words.length + 1), 0, ...[freshWord(), ...added, freshWord()].map(traced)),
    ),
  )
const typo = fc
  .tuple(anyNumber, anyNumber, anyNumber)
  .map(([block, at, letter]) =>
    onBlock(block, (words) =>
      words.map((item, index) => (index === at % words.length ? { ...item, text: misspell(item.text, letter) } : item)),
    ),
  )
const replacement = fc
  .tuple(anyNumber, anyNumber)
  .map(([block, at]) =>
    onBlock(block, (words) => words.map((item, index) => (index === at % words.length ? traced(freshWord()) : item))),
  )
const removal = anyNumber.map(
  (at): Edit =>
    (text) =>
      text.length > 1 ? replaceAt(text, at % text.length, 1) : text,
)
const move = fc.tuple(anyNumber, anyNumber).map(([from, to]): Edit => (text) => {
  const block = text[from % text.length]
  const rest = replaceAt(text, from % text.length, 1)
  return block ? replaceAt(rest, to % (rest.length + 1), 0, block) : text
})
const split = fc.tuple(anyNumber, anyNumber).map(([at, word_]): Edit => (text) => {
  const index = at % text.length
  const block = text[index]
  if (!block) return text
  const cut = word_ % (block.words.length + 1)
  return replaceAt(
    text,
    index,
    1,
    { ...block, words: block.words.slice(0, cut) },
    { id: `s_${(traces += 1)}`, words: block.words.slice(cut) },
  )
})
const join = anyNumber.map((at): Edit => (text) => {
  const index = at % text.length
  const [first, second] = text.slice(index, index + 2)
  return first && second ? replaceAt(text, index, 2, { ...first, words: [...first.words, ...second.words] }) : text
})
const copy = fc.tuple(anyNumber, anyNumber).map(([from, to]): Edit => (text) => {
  const words = text[from % text.length]?.words ?? []
  return replaceAt(text, to % (text.length + 1), 0, { id: `c_${(traces += 1)}`, words })
})
const carry = fc
  .tuple(anyNumber, anyNumber, fc.integer({ min: 2, max: 15 }), anyNumber, anyNumber)
  .map(([from, at, count, to, into]): Edit => (text) => {
    const source = text[from % text.length]?.words ?? []
    const begin = at % (source.length + 1)
    const taken = source.slice(begin, begin + count)
    const without = onBlock(from, (words) => replaceAt(words, begin, count))(text)
    return onBlock(to, (words) => replaceAt(words, into % (words.length + 1), 0, ...taken))(without)
  })
const newIds: fc.Arbitrary<Edit> = fc.constant((text) => text.map((block) => ({ ...block, id: `n_${(traces += 1)}` })))

/** What editors do to a text: a few of these at a time. */
export const arbitraryEdits: fc.Arbitrary<Edit> = fc
  .array(fc.oneof(deletion, insertion, typo, replacement, removal, move, split, join, copy, carry, newIds), {
    minLength: 1,
    maxLength: 6,
  })
  .map((edits) => (text) => edits.reduce((current, edit) => edit(current), text))
