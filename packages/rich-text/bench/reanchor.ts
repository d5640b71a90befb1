/** Carries 200 mentions of a 20,000-word body through an editor's day. Run with `npx tsx bench/reanchor.ts [--json]`. */
import { markSpans } from '../src/claim-marks.ts'
import { blocks } from '../src/blocks.ts'
import { type DerivedMention, deriveMentions } from '../src/mentions.ts'
import { reanchor } from '../src/anchoring/reanchor.ts'
import { type TracedText, type TracedWord, toBody, tracesBetween } from '../src/testing/traced-text.ts'

const wordTotal = 20_000
const mentionTotal = 200
const rounds = 15

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = generator(7)
const below = (limit: number): number => Math.floor(random() * limit)
let trace = 0

/** A word of a vocabulary of 6,000 whose frequencies fall as those of a language do. */
function word(): TracedWord {
  const rank = Math.floor(6_000 ** random())
  const syllables = ['a', 'ro', 'min', 'te', 'sal', 'vo', 'du', 'pel', 'gan', 'shi', 'lo', 'bre']
  let text = ''
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length)) text += syllables[rest % syllables.length]
  return { trace: (trace += 1), text }
}

/** A word that stands nowhere else, so that a word typed again does not pass for the one taken out. */
function typed(): TracedWord {
  const { text, trace: number } = word()
  return { trace: number, text: `${text}${number}` }
}

function article(): TracedText {
  const paragraphs: TracedText = []
  for (let count = 0; count < wordTotal;) {
    const size = Math.min(20 + below(60), wordTotal - count)
    paragraphs.push({ id: `b_${paragraphs.length}`, words: Array.from({ length: size }, word) })
    count += size
  }
  return paragraphs
}

function mentionsOf(text: TracedText): DerivedMention[] {
  const body = toBody(text)
  const located = blocks(body)
  return Array.from({ length: mentionTotal }, (_, index) => {
    const at = below(text.length)
    const words = text[at]?.words ?? []
    const from = below(Math.max(words.length - 20, 1))
    const before = words
      .slice(0, from)
      .reduce((sum, { text: letters }) => sum + letters.length + 1, located[at]?.start ?? 0)
    const chosen = words
      .slice(from, from + 3 + below(16))
      .map(({ text: letters }) => letters)
      .join(' ')
    return deriveMentions(
      markSpans(body, [{ start: before, end: before + chosen.length }], {
        claimId: `claim_${index}`,
        role: 'STATED_AS_FACT',
      }),
    )
  }).flat()
}

/** Four paragraphs in ten get a few words changed; some are split, joined, moved or taken out. */
function edit(text: TracedText, keepsIds: boolean): TracedText {
  const edited = text.flatMap((block): TracedText => {
    const chance = random()
    if (chance < 0.03) return []
    const words = [...block.words]
    if (chance < 0.43) for (let count = 0; count < 3; count += 1) words.splice(below(words.length), below(2), typed())
    if (chance > 0.95) {
      const cut = below(words.length)
      return [
        { ...block, words: words.slice(0, cut) },
        { id: `${block.id}_`, words: words.slice(cut) },
      ]
    }
    return [{ ...block, words }]
  })
  for (let count = 0; count < text.length / 20; count += 1) {
    const [moved] = edited.splice(below(edited.length), 1)
    if (moved) edited.splice(below(edited.length), 0, moved)
    const at = below(edited.length - 1)
    const [first, second] = edited.slice(at, at + 2)
    if (first && second) edited.splice(at, 2, { ...first, words: [...first.words, ...second.words] })
  }
  return edited.map((block, index) => (keepsIds ? block : { ...block, id: `n_${index}` }))
}

function measure(keepsIds: boolean) {
  const text = article()
  const mentions = mentionsOf(text)
  const after = edit(text, keepsIds)
  const [oldBody, newBody] = [toBody(text), toBody(after)]
  const standing = new Set(
    mentions.flatMap(({ claimId, spans }) => {
      const traces = spans.flatMap(({ position }) => tracesBetween(text, position.start, position.end) ?? []).join()
      return `,${after.flatMap(({ words }) => words.map((item) => item.trace)).join()},`.includes(`,${traces},`)
        ? [claimId]
        : []
    }),
  )
  const times: number[] = []
  const cpuTimes: number[] = []
  let result = reanchor(oldBody, newBody, mentions)
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    const cpu = process.cpuUsage()
    result = reanchor(oldBody, newBody, mentions)
    times.push(performance.now() - start)
    cpuTimes.push(process.cpuUsage(cpu).user / 1_000)
  }
  times.sort((a, b) => a - b)
  cpuTimes.sort((a, b) => a - b)
  const wrong = result.anchored.filter(({ mention, spans }) => {
    const was = mention.spans.flatMap(({ position }) => tracesBetween(text, position.start, position.end) ?? []).join()
    return spans.flatMap(({ position }) => tracesBetween(after, position.start, position.end) ?? []).join() !== was
  })
  return {
    blockIds: keepsIds ? 'kept' : 'lost',
    words: wordTotal,
    mentions: mentions.length,
    stillStanding: standing.size,
    anchored: result.anchored.length,
    orphans: result.orphans.length,
    orphansStillStanding: result.orphans.filter(({ mention }) => standing.has(mention.claimId)).length,
    onOtherWords: wrong.length,
    medianCpuMs: Math.round(cpuTimes[Math.floor(rounds / 2)] ?? 0),
    medianMs: Math.round(times[Math.floor(rounds / 2)] ?? 0),
    slowestMs: Math.round(times.at(-1) ?? 0),
  }
}

const rows = [measure(true), measure(false)]
if (process.argv.includes('--json')) console.log(JSON.stringify(rows))
else console.table(rows)
