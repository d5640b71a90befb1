import { createClaimIndex } from '../src/matching/index.ts'
import { repeatable } from './support/repeatable.ts'

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cre dri flo gru sta'.split(' ')
const FUNCTION_WORDS = 'the of and to in a is that for it was on with as by at from'.split(' ')
const WORDS = 150_000
const LENGTH = { least: 10, spread: 12 }

function inventedWord(rank: number): string {
  let rest = rank + 700
  let word = ''
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? ''
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return word
}

/** Claims of 10 to 21 words: a third function words, the others spread as words of a language are (Zipf), with names and numbers. */
function claimMaker(random: () => number): () => string {
  const words = Array.from({ length: WORDS }, (_, rank) => inventedWord(rank))
  const spread = Math.log(WORDS + 1)
  const drawn = (): string => words[Math.min(WORDS - 1, Math.floor(Math.exp(random() * spread)) - 1)] ?? ''
  const oneWord = (): string => {
    const kind = random()
    if (kind < 0.33) return FUNCTION_WORDS[Math.floor(random() * FUNCTION_WORDS.length)] ?? ''
    if (kind < 0.38) return String(Math.floor(random() ** 3 * 5000))
    const word = drawn()
    return kind < 0.5 ? (word[0] ?? '').toUpperCase() + word.slice(1) : word
  }
  return () => `${Array.from({ length: LENGTH.least + Math.floor(random() * LENGTH.spread) }, oneWord).join(' ')}.`
}

const dateOf = (random: () => number): string => new Date(1.3e12 + random() * 4e11).toISOString()

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

function measure(size: number): void {
  const random = repeatable(7)
  const makeClaim = claimMaker(random)
  const index = createClaimIndex()
  const sample: string[] = []
  const every = Math.max(1, Math.floor(size / 500))
  const begun = performance.now()
  for (let number = 0; number < size; number += 1) {
    const text = makeClaim()
    if (number % every === 0) sample.push(text)
    index.add({ id: `claim-${number}`, text, date: dateOf(random) })
  }
  const building = performance.now() - begun
  // A query retells a claim: half of its words, others put in.
  const queries = sample.map((text) => {
    const kept = text.split(' ').filter(() => random() < 0.5)
    return `${kept.join(' ')} ${makeClaim()}`
  })
  for (const text of queries.slice(0, 50)) index.query({ text })
  const processing: number[] = []
  const times = queries.map((text) => {
    const asked = performance.now()
    const before = process.cpuUsage()
    index.query({ text, date: '2021-05-01' })
    const { user, system } = process.cpuUsage(before)
    processing.push((user + system) / 1000)
    return performance.now() - asked
  })
  const changes = sample.map((text, at) => {
    const changed = performance.now()
    index.update({ id: `claim-${at * every}`, text: `${text} ${makeClaim()}` })
    return performance.now() - changed
  })
  const sorted = times.toSorted((a, b) => a - b)
  const busy = processing.toSorted((a, b) => a - b)
  const updates = changes.toSorted((a, b) => a - b)
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
  process.stdout.write(
    `${size} claims: built in ${(building / 1000).toFixed(1)} s; ${times.length} queries, ms: ` +
      `median ${percentile(sorted, 0.5)}, 95 % ${percentile(sorted, 0.95)}, 99 % ${percentile(sorted, 0.99)}; ` +
      `of processor time, ms: median ${percentile(busy, 0.5)}, 95 % ${percentile(busy, 0.95)}; ` +
      `updates, ms: median ${percentile(updates, 0.5)}, 95 % ${percentile(updates, 0.95)}; memory ${megabytes} MB\n`,
  )
}

for (const size of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000]) measure(size)
