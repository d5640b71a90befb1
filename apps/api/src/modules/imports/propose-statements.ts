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

type NewProposal = Omit<ProposalContent, 'articleId'>

/** What a text was found to say, written down as proposals. */
export interface ProposedStatements {
  readonly marks: readonly ImportedMark[]
  readonly proposals: readonly NewProposal[]
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

type StatementContext = Proposing & { reportedViaId: string | null }

/**
 * Writes proposed claims and attributions down. A claim that is recorded already in the same words is
 * taken up, not recorded again; what an editor has refused before is left out.
 */
export async function proposeStatements(
  tx: Transaction,
  found: readonly Proposal[],
  context: StatementContext,
): Promise<ProposedStatements> {
  const byId = new Map(found.map((proposal) => [proposal.id, proposal]))
  const refused = await refusedBefore(
    tx,
    found.flatMap((proposal) => [fingerprint(proposal.claim.text), ...attributionPrint(proposal, byId)]),
  )
  const own = found.filter(({ claimRef, claim }) => claimRef === null && !refused.has(fingerprint(claim.text)))
  const { claimIds, proposals, ...counted } = await proposeClaims(tx, own, context)
  const attributed = found.flatMap((proposal) => {
    const claimId = claimIds.get(proposal.claimRef ?? proposal.id)
    const [print] = attributionPrint(proposal, byId)
    return claimId && print && !refused.has(print) ? [{ proposal, claimId, print }] : []
  })
  const attributions = await proposeAttributions(tx, attributed, context)
  return { ...counted, proposals: [...proposals, ...attributions.proposals], sourceCount: attributions.sourceCount }
}

/** Writes claims down, the same words once, and tells which claim each proposal became. */
async function proposeClaims(tx: Transaction, found: readonly Proposal[], context: StatementContext) {
  const claimIds = new Map<string, string>()
  const byWords = new Map<string, string>()
  const marks: ImportedMark[] = []
  const proposals: NewProposal[] = []
  let recordedClaimCount = 0
  const recorded = await recordedClaims(
    tx,
    found.map((proposal) => sentence(proposal.claim.text)),
  )
  for (const proposal of found) {
    const print = fingerprint(proposal.claim.text)
    const same = byWords.get(print)
    if (same) {
      claimIds.set(proposal.id, same)
      continue
    }
    const statement = sentence(proposal.claim.text)
    const known = recorded.get(statement.toLowerCase())
    const content = { statement, kind: proposal.kind, adverse: false, asOfDate: null, aboutIds: [] }
    const id = known?.id ?? (await insertClaim(tx, { content, state: 'PROPOSED', ...context }))
    claimIds.set(proposal.id, id)
    byWords.set(print, id)
    marks.push({ claimId: typedId('claim', id), role: roleOf(proposal), spans: proposal.claim.spans })
    if (known?.state === 'ACCEPTED') recordedClaimCount += 1
    else proposals.push(proposalOf(proposal, { subjectType: 'CLAIM', subjectId: id, fingerprint: print }))
  }
  return { claimIds, marks, proposals, claimCount: byWords.size, recordedClaimCount }
}

interface Attributed {
  readonly proposal: Proposal
  readonly claimId: string
  readonly print: string
}

/** Writes attributions down, each once, with the sources that they need. */
async function proposeAttributions(tx: Transaction, found: readonly Attributed[], context: StatementContext) {
  const sourceIds = new Set<string>()
  const prints = new Set<string>()
  const proposals: NewProposal[] = []
  for (const { proposal, claimId, print } of found) {
    if (!proposal.source || prints.has(print)) continue
    const source = await proposeSource(tx, proposal.source, context)
    sourceIds.add(source.id)
    const content = attributionContent(proposal, source.id, context.reportedViaId)
    const standIn = proposal.source.anonymity !== 'NAMED'
    if (checkAttribution({ ...content, standIn }).length > 0) continue
    const known = await findAttribution(tx, claimId, content)
    if (known?.state === 'ACCEPTED') continue
    const id = known?.id ?? (await insertAttribution(tx, { claimId, state: 'PROPOSED', ...context }, content, standIn))
    prints.add(print)
    proposals.push(proposalOf(proposal, { subjectType: 'ATTRIBUTION', subjectId: id, fingerprint: print }))
  }
  return { proposals, sourceCount: sourceIds.size }
}

function proposalOf(
  { by, score }: Proposal,
  subject: Pick<NewProposal, 'subjectType' | 'subjectId' | 'fingerprint'>,
): NewProposal {
  return { ...subject, proposedBy: by, score }
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
