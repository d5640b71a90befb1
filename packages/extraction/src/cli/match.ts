import { createClaimIndex } from '../matching/index.ts'
import type { ClaimMatch } from '../matching/index.ts'
import { LineComplaint, readAskedClaims, readRecordedClaims } from '../matching/claim-lines.ts'
import type { CommandIo } from './extract.ts'

export interface MatchArguments {
  /** JSON lines of recorded claims. */
  readonly corpus: string
  /** JSON lines of claims to look for. */
  readonly queries: string
  /** Most matches shown for a query. */
  readonly top: number
  readonly json: boolean
}

/** Reads a file of lines for a command; null after telling why it cannot be read. */
export async function readInput<Item>(
  path: string,
  io: CommandIo,
  read: (file: string, content: string) => Item[],
): Promise<Item[] | null> {
  try {
    return read(path, await io.readFile(path))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    io.stderr(error instanceof LineComplaint ? `${why}\n` : `Cannot read ${path}: ${why}\n`)
    return null
  }
}

/**
 * `match --corpus FILE --queries FILE [--top N] [--json]`: for each query, the recorded claims that say the same.
 * With `json`, one line a query, `{ id, matches: [{ id, score, band, reasons }] }`, and nothing else.
 * Returns the exit code: 0, or 2 when an argument or a line of input is wrong.
 */
export async function runMatch(argv: MatchArguments, io: CommandIo): Promise<number> {
  if (!Number.isInteger(argv.top) || argv.top < 1) {
    io.stderr(`--top is ${argv.top}: give a whole number from 1\n`)
    return 2
  }
  const corpus = await readInput(argv.corpus, io, readRecordedClaims)
  const queries = corpus && (await readInput(argv.queries, io, readAskedClaims))
  if (!corpus || !queries) return 2
  const index = createClaimIndex()
  for (const claim of corpus) index.add(claim)
  const words = new Map(corpus.map(({ id, text }) => [id, text]))
  for (const query of queries) {
    const matches = index.query(query, { top: argv.top })
    io.stdout(argv.json ? `${JSON.stringify({ id: query.id, matches })}\n` : describe(query.text, matches, words))
  }
  return 0
}

function describe(asked: string, matches: readonly ClaimMatch[], words: ReadonlyMap<string, string>): string {
  const close = matches.filter(({ band }) => band !== 'none')
  const lines = close.map(({ id, score, band, reasons }) => {
    const why = reasons.map(({ kind, text }) => (kind === 'warning' ? `! ${text}` : text)).join('; ')
    return `  ${band.padEnd(7)} ${score.toFixed(2)}  ${id}: ${words.get(id) ?? ''}\n                ${why}`
  })
  return `${asked}\n${lines.length > 0 ? lines.join('\n') : '  nothing recorded says this'}\n\n`
}
