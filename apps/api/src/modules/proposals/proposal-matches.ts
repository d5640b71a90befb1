import type { Context } from '../../graphql/context.ts'
import { claimMatches, type Match } from '../claims/public.ts'
import type { ProposalRow } from './proposal.reads.ts'
import { openReferences } from './reference-choices.ts'

/** A claim's words, and the claims that are left out of the answer. */
type Question = Parameters<typeof claimMatches>[1][number]

/** Questions of one answer that are asked together. */
interface Batch {
  readonly questions: Question[]
  readonly answers: Promise<Match[][]>
}

const gathering = new WeakMap<Context, Map<number, Batch>>()

/** The matches of a question, asked together with all others that the same list of the same request asks. */
async function askedTogether(context: Context, question: Question, first: number): Promise<Match[]> {
  const batches = gathering.get(context) ?? new Map<number, Batch>()
  gathering.set(context, batches)
  let batch = batches.get(first)
  if (!batch) {
    const questions: Question[] = []
    const answers = Promise.resolve().then(() => {
      batches.delete(first)
      return claimMatches(context, questions, first)
    })
    batch = { questions, answers }
    batches.set(first, batch)
  }
  const place = batch.questions.push(question) - 1
  return (await batch.answers)[place] ?? []
}

/**
 * The recorded claims that may say the same as the proposal of a claim, but for those that an editor keeps apart from it.
 * What is open in the proposal speaks against each.
 */
export async function matchesOf(context: Context, row: ProposalRow, first: number): Promise<Match[]> {
  if (row.subjectType !== 'CLAIM' || row.decision !== 'PROPOSED') return []
  const except = [row.claimId, ...row.keptApart]
  const found = await askedTogether(context, { statement: row.claimStatement, except }, first)
  const open = openReferences(row).map(({ words }) => ({ kind: 'warning', text: `Open: ${words}` }) as const)
  if (open.length === 0) return found
  return found.map((match) => ({ ...match, band: 'related', reasons: [...open, ...match.reasons] }))
}
