import { checkAttribution, type MentionRole } from '@sourceline/domain'
import type { Proposal } from '@sourceline/extraction'
import type { Transaction } from '../../platform/change-log.ts'
import { typedId } from '../../platform/ids.ts'
import {
  findAttribution,
  insertAttribution,
  insertClaim,
  recordedClaims,
  type AttributionContent,
} from '../claims/public.ts'
import { fingerprint, refusedBefore, type ProposalContent } from '../proposals/public.ts'
import type { ImportedMark } from './imported-body.ts'
import { proposeSource, type Proposing } from './propose-sources.ts'

/** What a text was found to say, written down as proposals. */
export interface ProposedStatements {
  readonly marks: readonly ImportedMark[]
  readonly proposals: readonly Omit<ProposalContent, 'articleId'>[]
  readonly claimCount: number
  /** How many of the claims were accepted before. */
  readonly recordedClaimCount: number
  readonly sourceCount: number
}

const sentence = (words: string): string => {
  const trimmed = words.replace(/\s+/g, ' ').trim().slice(0, 990)
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]["”’']?$/.test(begun) ? begun : `${begun.replace(/[,;:–—-]$/, '')}.`
}

const roleOf = (proposal: Proposal): MentionRole => (proposal.source ? 'ATTRIBUTED' : 'STATED_AS_FACT')

/**
 * Writes proposed claims and attributions down. A claim that is recorded already in the same words is
 * taken up, not recorded again; what an editor has refused before is left out.
 */
export async function proposeStatements(
  tx: Transaction,
  found: readonly Proposal[],
  context: Proposing & { reportedViaId: string | null },
): Promise<ProposedStatements> {
  const claims = new Map<string, { id: string; proposal: Proposal }>()
  const byWords = new Map<string, { id: string; proposal: Proposal }>()
  const marks: ImportedMark[] = []
  const proposals: Omit<ProposalContent, 'articleId'>[] = []
  const sources = new Set<string>()
  const byId = new Map(found.map((proposal) => [proposal.id, proposal]))
  const prints = new Set<string>()
  let recordedClaimCount = 0
  const refused = await refusedBefore(
    tx,
    found.flatMap((proposal) => [fingerprint(proposal.claim.text), ...attributionPrint(proposal, byId)]),
  )

  const own = found.filter((candidate) => candidate.claimRef === null)
  const recorded = await recordedClaims(
    tx,
    own.map((proposal) => sentence(proposal.claim.text)),
  )
  for (const proposal of own) {
    const print = fingerprint(proposal.claim.text)
    if (refused.has(print)) continue
    const same = byWords.get(print)
    if (same) {
      claims.set(proposal.id, same)
      continue
    }
    const statement = sentence(proposal.claim.text)
    const known = recorded.get(statement.toLowerCase())
    const content = { statement, kind: proposal.kind, adverse: false, asOfDate: null, aboutIds: [] }
    const claim = { id: known?.id ?? (await insertClaim(tx, { content, state: 'PROPOSED', ...context })), proposal }
    claims.set(proposal.id, claim)
    byWords.set(print, claim)
    marks.push({ claimId: typedId('claim', claim.id), role: roleOf(proposal), spans: proposal.claim.spans })
    if (known?.state === 'ACCEPTED') recordedClaimCount += 1
    else
      proposals.push({
        subjectType: 'CLAIM',
        subjectId: claim.id,
        fingerprint: print,
        proposedBy: proposal.by,
        score: proposal.score,
      })
  }

  for (const proposal of found) {
    const claim = claims.get(proposal.claimRef ?? proposal.id)
    const [print] = attributionPrint(proposal, byId)
    if (!claim || !proposal.source || !print || refused.has(print) || prints.has(print)) continue
    const source = await proposeSource(tx, proposal.source, context)
    sources.add(source.id)
    const content = attributionContent(proposal, source.id, context.reportedViaId)
    const standIn = proposal.source.anonymity !== 'NAMED'
    if (checkAttribution({ ...content, standIn }).length > 0) continue
    const known = await findAttribution(tx, claim.id, content)
    if (known?.state === 'ACCEPTED') continue
    const id =
      known?.id ?? (await insertAttribution(tx, { claimId: claim.id, state: 'PROPOSED', ...context }, content, standIn))
    prints.add(print)
    proposals.push({
      subjectType: 'ATTRIBUTION',
      subjectId: id,
      fingerprint: print,
      proposedBy: proposal.by,
      score: proposal.score,
    })
  }
  return { marks, proposals, claimCount: byWords.size, recordedClaimCount, sourceCount: sources.size }
}

function attributionPrint(proposal: Proposal, byId: ReadonlyMap<string, Proposal>): string[] {
  if (!proposal.source) return []
  const claim = proposal.claimRef ? byId.get(proposal.claimRef) : proposal
  return claim ? [fingerprint(claim.claim.text, { name: proposal.source.name, stance: proposal.stance })] : []
}

function attributionContent(proposal: Proposal, sourceId: string, reportedViaId: string | null): AttributionContent {
  const quoted = proposal.form === 'DIRECT_QUOTE'
  return {
    sourceId,
    stance: proposal.stance,
    hedged: proposal.hedged,
    form: proposal.form,
    basis: 'UNSTATED',
    anonymity: proposal.source?.anonymity ?? 'NAMED',
    terms: 'ON_RECORD',
    anonymityReason: null,
    quote: quoted ? proposal.claim.text.slice(0, 5000) : null,
    cue: proposal.cue?.text.slice(0, 200) ?? null,
    saidAt: null,
    onBehalfOfId: null,
    reportedViaId: reportedViaId === sourceId ? null : reportedViaId,
  }
}
