import { type ClaimMarkAttrs, type MentionRole, mentionRoles } from '../body.ts'

/** Words of a headline or dek that make a claim; UTF-16 offsets. */
export interface MarkedWords extends ClaimMarkAttrs {
  start: number
  end: number
}

/** Words of a headline or dek that make a claim, as they stand there. */
export interface QuotedWords extends ClaimMarkAttrs {
  exact: string
}

interface LineNode {
  text?: string
  marks?: { type: string; attrs?: Readonly<Record<string, unknown>> }[]
  content?: LineNode[]
}

/** A document of one line with the words that make claims marked. */
export function lineOf(text: string, claims: readonly MarkedWords[]): LineNode & { type: 'doc' } {
  const cuts = [...new Set([0, text.length, ...claims.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at <= text.length)
    .toSorted((one, other) => one - other)
  const content = cuts.flatMap((start, index): (LineNode & { type: string })[] => {
    const end = cuts[index + 1]
    if (end === undefined || end === start) return []
    const marks = claims
      .filter((claim) => claim.start < end && claim.end > start)
      .map(({ claimId, role }) => ({ type: 'claim', attrs: { claimId, role } }))
    return [{ type: 'text', text: text.slice(start, end), ...(marks.length > 0 && { marks }) }]
  })
  const paragraph: LineNode & { type: string } = { type: 'paragraph', ...(content.length > 0 && { content }) }
  return { type: 'doc', content: [paragraph] }
}

const isRole = (role: unknown): role is MentionRole => mentionRoles.some((one) => one === role)

/** What a document of one line says, and the words of it that make claims: each claim in each role once. */
export function readLine(line: LineNode): { text: string; claims: QuotedWords[] } {
  const nodes = line.content?.[0]?.content ?? []
  const found: (QuotedWords & { open: boolean })[] = []
  for (const { text = '', marks = [] } of nodes) {
    const here = new Set<string>()
    for (const { type, attrs } of marks) {
      const [claimId, role] = [attrs?.['claimId'], attrs?.['role']]
      if (type !== 'claim' || typeof claimId !== 'string' || !isRole(role)) continue
      here.add(claimId)
      const last = found.find((words) => words.open && words.claimId === claimId)
      if (last) last.exact += text
      else found.push({ claimId, role, exact: text, open: true })
    }
    for (const words of found) if (!here.has(words.claimId)) words.open = false
  }
  const distinct = new Map(found.map(({ open: _open, ...words }) => [`${words.claimId} ${words.role}`, words]))
  return { text: nodes.map(({ text = '' }) => text).join(''), claims: [...distinct.values()] }
}
