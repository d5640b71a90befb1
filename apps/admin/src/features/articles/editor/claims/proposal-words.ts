import type { EditorProposalFragment } from '@/generated/graphql.ts'

/** Who or what proposed something, and how sure it was. */
export function proposalWords({ proposedBy, score }: EditorProposalFragment): string {
  const [kind = '', ...name] = proposedBy.split(/[:/]/u)
  const rule = name.join(' ').replaceAll(/[-_.]+/gu, ' ').trim()
  const origin = rule === '' ? kind : `${kind} “${rule}”`
  return `Proposed by ${origin}, ${Math.round(score * 100)} % sure`
}
