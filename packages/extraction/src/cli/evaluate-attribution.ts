import {
  addScores,
  emptyScore,
  ratesOf,
  scoreAttributions,
  type AttributionScore,
  type AttributionSpans,
  type GoldSpans,
} from '../evaluation/attribution.ts'
import { attributionsIn } from '../evaluation/attributions-in.ts'
import { extractProposals } from '../extract-proposals.ts'
import type { Span } from '../proposal.ts'
import type { CommandIo } from './extract.ts'

interface GoldText {
  readonly doc_id: string
  readonly genre: string
  readonly text: string
  readonly attributions: readonly (AttributionSpans & {
    readonly alt_content?: readonly Span[]
    readonly flags?: readonly string[]
  })[]
}

/** Reading a folder of gold attributions, besides what every command needs. */
export interface EvaluationIo extends CommandIo {
  /** Names of the files in a folder. */
  readonly listFolder: (path: string) => Promise<readonly string[]>
}

/**
 * `evaluate attribution DIR`: scores the extractor on every `.jsonl` file of gold attributions in the folder
 * and prints one table, a line for each file and genre. Returns the exit code: 0, or 1 when there is nothing to read.
 */
export async function runEvaluateAttribution(argv: { readonly folder: string }, io: EvaluationIo): Promise<number> {
  let names: string[]
  try {
    names = (await io.listFolder(argv.folder)).filter((name) => name.endsWith('.jsonl')).sort()
  } catch (error) {
    io.stderr(`Cannot read ${argv.folder}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  if (names.length === 0) {
    io.stderr(`${argv.folder} holds no .jsonl file\n`)
    return 1
  }
  io.stdout(`${header}\n`)
  for (const name of names) {
    const scores = scoreTexts(parseLines(await io.readFile(`${argv.folder}/${name}`)))
    for (const [genre, score] of scores) io.stdout(`${row(`${name.replace(/\.jsonl$/u, '')}, ${genre}`, score)}\n`)
  }
  return 0
}

const columns = ['cue', 'source exact', 'source overlap', 'content'] as const
const titles = columns.map((column) => `${column} P / R / F1`).join(' | ')
const header = `| texts | gold | proposed | ${titles} |\n| --- | ---: | ---: |${' ---: |'.repeat(columns.length)}`

function row(label: string, score: AttributionScore): string {
  const cells = [score.cue, score.sourceExact, score.sourceOverlap, score.content].map((agreement) => {
    const { precision, recall, f1 } = ratesOf(agreement)
    return `${percent(precision)} / ${percent(recall)} / ${percent(f1)}`
  })
  return `| ${label} | ${score.cue.gold} | ${score.cue.proposed} | ${cells.join(' | ')} |`
}

function percent(rate: number): string {
  return (rate * 100).toFixed(1)
}

function scoreTexts(texts: readonly GoldText[]): Map<string, AttributionScore> {
  const scores = new Map<string, AttributionScore>()
  for (const gold of texts) {
    const { text, genre } = gold
    const score = scoreAttributions(text, goldIn(gold), attributionsIn(text, extractProposals(text)))
    for (const key of [genre, 'all']) scores.set(key, addScores(scores.get(key) ?? emptyScore, score))
  }
  return scores
}

/** Gold as it is written in files: with a second content, and with a flag on what may be left out. */
function goldIn({ attributions }: GoldText): GoldSpans[] {
  return attributions.map(({ alt_content: alternative, flags, ...spans }) => ({
    ...spans,
    optional: flags?.includes('optional') ?? false,
    ...(alternative === undefined ? {} : { alternative }),
  }))
}

function parseLines(jsonl: string): GoldText[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldText)
}
