import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

/** What a command reads and writes through, so that it can be run without a file system. */
export interface CommandIo {
  /** Reads a whole file as UTF-8 text. */
  readonly readFile: (path: string) => Promise<string>
  readonly stdout: (words: string) => void
  readonly stderr: (words: string) => void
}

/**
 * `extract FILE [--json]`: prints what the file's text claims and who is said to stand behind it.
 * With `json` the output is one array of proposals and nothing else. Returns the exit code:
 * 0, or 1 when the file cannot be read.
 */
export async function runExtract(
  argv: { readonly file: string; readonly json: boolean },
  io: CommandIo,
): Promise<number> {
  let text: string
  try {
    text = await io.readFile(argv.file)
  } catch (error) {
    io.stderr(`Cannot read ${argv.file}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  const proposals = extractProposals(text)
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
  return `${proposal.id}  ${proposal.score.toFixed(2)}  ${proposal.kind}  ${who}: ${stance}${about}\n    ${proposal.claim.text}\n`
}
