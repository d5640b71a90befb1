import type { EditorProposalFragment } from '@/generated/graphql.ts'

/** Words that point elsewhere. */
export type OpenReference = EditorProposalFragment['open'][number]

/** Words that point elsewhere, and the proposal in which they do. */
export interface ProposalReference {
  readonly proposal: EditorProposalFragment
  readonly reference: OpenReference
}

/** What an editor has to resolve in some proposals, or has resolved, in the order of the text. */
export const referencesIn = (
  proposals: readonly EditorProposalFragment[],
  which: 'open' | 'resolved',
): ProposalReference[] => proposals.flatMap((proposal) => proposal[which].map((reference) => ({ proposal, reference })))

/** A piece of a statement, and whether it points elsewhere. */
interface Piece {
  readonly text: string
  readonly open: boolean
}

/** A statement parted at the words in it that point elsewhere. */
export function piecesOf({ statement, open }: Pick<EditorProposalFragment, 'statement' | 'open'>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of open) {
    if (typeof start !== 'number' || typeof end !== 'number' || start < at || end > statement.length) continue
    pieces.push({ text: statement.slice(at, start), open: false }, { text: statement.slice(start, end), open: true })
    at = end
  }
  pieces.push({ text: statement.slice(at), open: false })
  return pieces.filter(({ text }) => text !== '')
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Tells whether a statement has the words of the text, whatever marks stand between them. */
export const saysTheSameWords = (words: string, statement: string): boolean => bare(words) === bare(statement)
