import { extractProposals } from '../extract-proposals.ts'
import type { OpenReference, Proposal } from '../proposal.ts'
import { readIsoDay } from '../statements/calendar.ts'

/** What a command reads and writes through, so that it can be run without a file system. */
export interface CommandIo {
  /** Reads a whole file as UTF-8 text. */
  readonly readFile: (path: string) => Promise<string>
  readonly stdout: (words: string) => void
  readonly stderr: (words: string) => void
}

/**
 * `extract FILE [--json] [--published DATE]`: prints what the file's text claims and who is said to stand behind it.
 * With `json` the output is one array of proposals and nothing else; `published` is the day of the text, `YYYY-MM-DD`.
 * Returns the exit code: 0, or 1 when the file cannot be read or the day is none.
 */
export async function runExtract(
  argv: { readonly file: string; readonly json: boolean; readonly published?: string },
  io: CommandIo,
): Promise<number> {
  const published = argv.published ?? null
  if (published !== null && readIsoDay(published) === null) {
    io.stderr(`--published must be a day such as 2026-03-14, not "${published}".\n`)
    return 1
  }
  let text: string
  try {
    text = await io.readFile(argv.file)
  } catch (error) {
    io.stderr(`Cannot read ${argv.file}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  const proposals = extractProposals(text, { published })
  io.stdout(argv.json ? `${JSON.stringify(proposals, null, 2)}\n` : proposals.map(describe).join('\n'))
  return 0
}

function describe(proposal: Proposal): string {
  const { source, claimRef } = proposal
  const who =
    source === null
      ? 'Nobody is named'
      : `${source.name} (${[source.kind, source.role, source.affiliation].filter((part) => part !== null).join(', ')})`
  const stance = source === null ? 'unattributed' : `${proposal.stance}${proposal.hedged ? ', hedged' : ''}`
  const about = claimRef === null ? '' : ` [speaks to ${claimRef}]`
  const heading = `${proposal.id}  ${proposal.score.toFixed(2)}  ${proposal.kind}  ${who}: ${stance}${about}`
  return `${heading}\n    ${proposal.statement}\n${proposal.open.map(asking).join('')}`
}

function asking({ text, candidates }: OpenReference): string {
  return `    ? ${text}${candidates.length === 0 ? '' : `: ${candidates.join(' · ')}`}\n`
}
