import { type Body, type ClaimMarkAttrs, type InlineNode, type MentionRole, blocks } from '@sourceline/rich-text'

/** One claim that a run of words makes. */
export interface SegmentClaim {
  claimId: string
  role: MentionRole
  /** Whether these are the first words of the body that make the claim. */
  starts: boolean
  /** Whether these are the last words of the body that make the claim. */
  ends: boolean
}

/**
 * A run of inline content that makes the same claims throughout; without claim marks of its own. A footnote's reference
 * is a run of its own that makes none, since a link must not stand within what a reader can press.
 */
export interface ClaimSegment {
  claims: SegmentClaim[]
  content: InlineNode[]
}

/** The inline content of each textblock of a body, by block id, cut wherever the set of claims changes. */
export function claimSegments(body: Body): Map<string, ClaimSegment[]> {
  const byBlock = new Map(blocks(body).map(({ id, node }) => [id, segmentsOf(node.content)]))
  const all = [...byBlock.values()].flat()
  flagFirst(all, 'starts')
  flagFirst(all.toReversed(), 'ends')
  return byBlock
}

function segmentsOf(content: readonly InlineNode[] = []): ClaimSegment[] {
  const segments: ClaimSegment[] = []
  let current = ''
  for (const node of content) {
    const isReference = node.type === 'footnoteReference'
    const claims = (node.marks ?? []).flatMap((mark): ClaimMarkAttrs[] =>
      mark.type === 'claim' && !isReference ? [mark.attrs] : [],
    )
    const key = claims.map(({ claimId, role }) => `${claimId} ${role}`).join()
    const last = segments.at(-1)
    const bare = { ...node, marks: (node.marks ?? []).filter((mark) => mark.type !== 'claim') }
    if (last !== undefined && key === current) last.content.push(bare)
    else segments.push({ claims: claims.map((claim) => ({ ...claim, starts: false, ends: false })), content: [bare] })
    current = key
  }
  return segments
}

function flagFirst(segments: readonly ClaimSegment[], flag: 'starts' | 'ends'): void {
  const seen = new Set<string>()
  for (const claim of segments.flatMap(({ claims }) => claims)) {
    claim[flag] = !seen.has(claim.claimId)
    seen.add(claim.claimId)
  }
}
