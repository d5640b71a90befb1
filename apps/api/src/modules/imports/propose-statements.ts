import { checkAttribution, type MentionRole } from '@sourceline/domain'
import type { Proposal } from '@sourceline/extraction'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid, typedId } from '../../platform/ids.ts'
import {
  insertAttributions,
  insertClaims,
  openAttributions,
  recordedClaims,
  type AttributionContent,
  type NewAttribution,
  type NewClaim,
  type StandOnClaim,
} from '../claims/public.ts'
import { fingerprint, refusedBefore, type ProposalContent } from '../proposals/public.ts'
import type { ImportedMark } from './imported-body.ts'
import { proposeSources, type Proposing } from './propose-sources.ts'

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
 * taken up, not recorded again; what an editor has refused before is left out. Takes the same few statements however
 * many proposals there are.
 */
export async function proposeStatements(
  tx: Transaction,
  found: readonly Proposal[],
  context: StatementContext,
): Promise<ProposedStatements> {
  const byId = new Map(found.map((proposal) => [proposal.id, proposal]))
  const printed = found.map((proposal) => ({ proposal, ...printsOf(proposal, byId) }))
  const refused = await refusedBefore(
    tx,
    printed.flatMap(({ claimPrint, attributionPrint }) => [claimPrint, attributionPrint ?? claimPrint]),
  )
  const own = printed.filter(({ proposal, claimPrint }) => proposal.claimRef === null && !refused.has(claimPrint))
  const { claimIds, proposals, ...counted } = await proposeClaims(tx, own, context)
  const attributed = printed.flatMap(({ proposal, attributionPrint: print }) => {
    const claimId = claimIds.get(proposal.claimRef ?? proposal.id)
    return claimId && print && !refused.has(print) ? [{ proposal, claimId, print }] : []
  })
  const attributions = await proposeAttributions(tx, attributed, context)
  return { ...counted, proposals: [...proposals, ...attributions.proposals], sourceCount: attributions.sourceCount }
}

/** A proposal with the fingerprints by which it is known again. */
interface Printed {
  readonly proposal: Proposal
  readonly claimPrint: string
  readonly attributionPrint: string | null
}

/** Writes claims down, the same words once, and tells which claim each proposal became. */
async function proposeClaims(tx: Transaction, found: readonly Printed[], context: StatementContext) {
  const claimIds = new Map<string, string>()
  const byWords = new Map<string, string>()
  const marks: ImportedMark[] = []
  const proposals: NewProposal[] = []
  const created: NewClaim[] = []
  let recordedClaimCount = 0
  const recorded = await recordedClaims(
    tx,
    found.map(({ proposal }) => sentence(proposal.claim.text)),
  )
  for (const { proposal, claimPrint: print } of found) {
    const same = byWords.get(print)
    if (same) {
      claimIds.set(proposal.id, same)
      continue
    }
    const statement = sentence(proposal.claim.text)
    const known = recorded.get(statement.toLowerCase())
    const id = known?.id ?? newUuid()
    const content = { statement, kind: proposal.kind, adverse: false, asOfDate: null, aboutIds: [] }
    if (!known) created.push({ id, content })
    claimIds.set(proposal.id, id)
    byWords.set(print, id)
    marks.push({ claimId: typedId('claim', id), role: roleOf(proposal), spans: proposal.claim.spans })
    if (known?.state === 'ACCEPTED') recordedClaimCount += 1
    else proposals.push(proposalOf(proposal, { subjectType: 'CLAIM', subjectId: id, fingerprint: print }))
  }
  await insertClaims(tx, created, { state: 'PROPOSED', now: context.now, by: context.by })
  return { claimIds, marks, proposals, claimCount: byWords.size, recordedClaimCount }
}

interface Attributed {
  readonly proposal: Proposal
  readonly claimId: string
  readonly print: string
}

const standKey = ({ claimId, sourceId, stance }: StandOnClaim): string => `${claimId} ${sourceId} ${stance}`

/** Writes attributions down, each once, with the sources that they need. */
async function proposeAttributions(tx: Transaction, found: readonly Attributed[], context: StatementContext) {
  const sourceOf = await proposeSources(
    tx,
    found.flatMap(({ proposal }) => proposal.source ?? []),
    context,
  )
  const open = await openAttributions(tx, [...new Set(found.map(({ claimId }) => claimId))])
  const recorded = new Map(open.map((attribution) => [standKey(attribution), attribution]))
  const sourceIds = new Set<string>()
  const prints = new Set<string>()
  const created: NewAttribution[] = []
  const proposals: NewProposal[] = []
  for (const { proposal, claimId, print } of found) {
    const sourceId = proposal.source && sourceOf(proposal.source)
    if (!sourceId || prints.has(print)) continue
    sourceIds.add(sourceId)
    const content = attributionContent(proposal, sourceId, context.reportedViaId)
    const sourceStandIn = proposal.source?.anonymity !== 'NAMED'
    if (checkAttribution({ ...content, standIn: sourceStandIn }).length > 0) continue
    const key = standKey({ claimId, ...content })
    const known = recorded.get(key)
    if (known?.state === 'ACCEPTED') continue
    const id = known?.id ?? newUuid()
    prints.add(print)
    proposals.push(proposalOf(proposal, { subjectType: 'ATTRIBUTION', subjectId: id, fingerprint: print }))
    if (known) continue
    recorded.set(key, { id, state: 'PROPOSED', claimId, sourceId, stance: content.stance })
    created.push({
      id,
      origin: { claimId, state: 'PROPOSED', now: context.now, by: context.by },
      content,
      sourceStandIn,
    })
  }
  await insertAttributions(tx, created)
  return { proposals, sourceCount: sourceIds.size }
}

function proposalOf(
  { by, score }: Proposal,
  subject: Pick<NewProposal, 'subjectType' | 'subjectId' | 'fingerprint'>,
): NewProposal {
  return { ...subject, proposedBy: by, score }
}

function printsOf(
  proposal: Proposal,
  byId: ReadonlyMap<string, Proposal>,
): Pick<Printed, 'claimPrint' | 'attributionPrint'> {
  const claim = proposal.claimRef ? byId.get(proposal.claimRef) : proposal
  return {
    claimPrint: fingerprint(proposal.claim.text),
    attributionPrint:
      claim && proposal.source
        ? fingerprint(claim.claim.text, { name: proposal.source.name, stance: proposal.stance })
        : null,
  }
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
