import { checkAttribution, type MentionRole } from '@sourceline/domain'
import { namesItsSubject, type Proposal } from '@sourceline/extraction'
import { newUuid, typedIdOf } from '../../platform/ids.work.ts'
import { fromJsonText, jsonText, type JsonText } from '../../platform/json-text.work.ts'
import { writeRows, type WrittenRows } from '../../platform/records/written-rows.work.ts'
import {
  claimRows,
  type AttributionContent,
  type ClaimRows,
  type NewAttribution,
  type NewClaim,
} from '../claims/claim-rows.work.ts'
import type { OpenAttribution, RecordedClaim, StandOnClaim } from '../claims/recorded-claim.work.ts'
import type { NewProposal } from '../proposals/proposal-rows.work.ts'
import type { AskedFingerprint, ProposedBefore, ProposedHere } from '../proposals/proposed-before.work.ts'
import type { KnownSources, WantedSource } from '../sources/known-sources.work.ts'
import { sourceRows, type SourceRows } from '../sources/source-rows.work.ts'
import type { ImportedMark } from './imported-body.work.ts'
import { proposeSources, sourceQuestions, type ProposedSources } from './propose-sources.work.ts'
import { repeatedClaims } from './repeated-claims.work.ts'
import {
  askedFingerprints,
  keptProposal,
  fingerprintedProposals,
  statementOf,
  type Printed,
} from './fingerprinted-proposal.work.ts'

/** What must be asked of the newsroom before proposals can be written down. */
export interface StatementQuestions {
  readonly fingerprints: JsonText<readonly AskedFingerprint[]>
  readonly statements: JsonText<readonly string[]>
  readonly sources: JsonText<readonly WantedSource[]>
}

/** What the newsroom knows of it. */
export interface KnownStatements extends KnownSources, ProposedBefore {
  readonly claims: JsonText<readonly RecordedClaim[]>
  readonly attributions: JsonText<readonly OpenAttribution[]>
}

/** What a text was found to say, to be written down as proposals. */
export interface ProposedStatements {
  readonly sources: SourceRows
  readonly claims: ClaimRows
  readonly attributions: WrittenRows<NewAttribution>
  readonly proposals: WrittenRows<NewProposal>
  /** UUIDs of the sources that only describe somebody. */
  readonly descriptionIds: readonly string[]
  readonly originalSourceId: string | null
  readonly claimCount: number
  /** How many of the claims were accepted before. */
  readonly recordedClaimCount: number
  readonly sourceCount: number
}

const roleOf = (proposal: Proposal): MentionRole => (proposal.source ? 'ATTRIBUTED' : 'STATED_AS_FACT')

/** Where the text that is read comes from. */
export interface TextOrigin {
  /** The name of a publication that the text gives as its source. */
  readonly originalSource: string | null
  /** The UUID of the publication that is recorded as the article's source. */
  readonly originalSourceId: string | null
}

const sourcesOf = (found: readonly Proposal[]) => found.flatMap(({ source }) => source ?? [])

/** What must be asked of the newsroom before proposals can be written down. */
export function statementQuestions(found: readonly Proposal[], originalSource: string | null): StatementQuestions {
  const printed = fingerprintedProposals(found)
  return {
    fingerprints: jsonText(askedFingerprints(printed)),
    statements: jsonText(found.map(statementOf)),
    sources: jsonText(sourceQuestions(sourcesOf(found), originalSource)),
  }
}

/**
 * Makes rows of proposed claims and attributions, and the marks of the claims. A claim of the same text, and one that
 * is recorded in the words of a statement that stands alone, is taken up, not recorded again; what an editor has
 * refused before is left out.
 */
export function proposeStatements(
  found: readonly Proposal[],
  known: KnownStatements,
  origin: TextOrigin,
): { readonly statements: ProposedStatements; readonly marks: readonly ImportedMark[] } {
  const printed = fingerprintedProposals(found)
  const refused = new Set(fromJsonText(known.refused))
  const own = printed.filter(
    ({ proposal, claimFingerprint }) => proposal.claimRef === null && !refused.has(claimFingerprint),
  )
  const claims = proposeClaims(own, fromJsonText(known.claims), fromJsonText(known.here))
  const attributed = printed.flatMap(({ proposal, statement, attributionFingerprint: fingerprint }) => {
    const claimId = claims.claimIds.get(proposal.claimRef ?? proposal.id)
    return claimId && fingerprint && !refused.has(fingerprint) ? [{ proposal, statement, claimId, fingerprint }] : []
  })
  const sources = proposeSources(sourcesOf(attributed.map(({ proposal }) => proposal)), origin.originalSource, {
    asked: sourcesOf(found),
    known,
  })
  const reportedViaId = sources.originalSourceId ?? origin.originalSourceId
  const attributions = proposeAttributions(attributed, fromJsonText(known.attributions), { sources, reportedViaId })
  return {
    marks: claims.marks,
    statements: {
      sources: sourceRows(sources.created),
      claims: claimRows(claims.created),
      attributions: writeRows(attributions.created),
      proposals: writeRows([...claims.proposals, ...attributions.proposals]),
      descriptionIds: sources.descriptionIds,
      originalSourceId: sources.originalSourceId,
      claimCount: claims.claimCount,
      recordedClaimCount: claims.recordedClaimCount,
      sourceCount: attributions.sourceCount,
    },
  }
}

/** Makes claims, the same words once, and tells which claim each proposal became. */
function proposeClaims(
  found: readonly Printed[],
  known: readonly RecordedClaim[],
  proposedHere: readonly ProposedHere[],
) {
  const claimIds = new Map<string, string>()
  const byWords = new Map<string, string>()
  const marks: ImportedMark[] = []
  const proposals: NewProposal[] = []
  const created: NewClaim[] = []
  let recordedClaimCount = 0
  const recorded = new Map<string, RecordedClaim[]>()
  for (const claim of known) recorded.set(claim.words, [...(recorded.get(claim.words) ?? []), claim])
  const here = new Map(proposedHere.map(({ fingerprint, claimId, state }) => [fingerprint, { id: claimId, state }]))
  const repeated = repeatedClaims(found)
  for (const printed of found) {
    const { proposal, statement, claimFingerprint: fingerprint } = printed
    const same = byWords.get(fingerprint) ?? claimIds.get(repeated.get(proposal.id) ?? '')
    if (same) {
      claimIds.set(proposal.id, same)
      marks.push({ claimId: typedIdOf('claim', same), role: roleOf(proposal), spans: proposal.claim.spans })
      continue
    }
    const recordedClaim = here.get(fingerprint) ?? takenUp(printed, recorded.get(statement.toLowerCase()) ?? [])
    const id = recordedClaim?.id ?? newUuid()
    const content = { statement, kind: proposal.kind, adverse: false, asOfDate: null, aboutIds: [] }
    if (!recordedClaim) created.push({ id, content })
    claimIds.set(proposal.id, id)
    byWords.set(fingerprint, id)
    marks.push({ claimId: typedIdOf('claim', id), role: roleOf(proposal), spans: proposal.claim.spans })
    if (recordedClaim?.state === 'ACCEPTED') recordedClaimCount += 1
    else proposals.push(keptProposal(proposal, statement, { subjectId: id, fingerprint, sourceId: null }))
  }
  return { claimIds, marks, proposals, created, claimCount: byWords.size, recordedClaimCount }
}

/**
 * The recorded claim that a proposal takes up by itself, of those in the words of its statement: only where the
 * statement says by itself what it claims, and of whom, and no editor keeps two claims in these words apart.
 */
function takenUp({ statement, complete }: Printed, sameWords: readonly RecordedClaim[]): RecordedClaim | undefined {
  const ids = new Set(sameWords.map(({ id }) => id))
  if (!complete || sameWords.some(({ apart }) => apart.some((id) => ids.has(id)))) return undefined
  return sameWords.length > 0 && namesItsSubject(statement) ? sameWords.at(-1) : undefined
}

interface Attributed extends Pick<Printed, 'proposal' | 'statement'> {
  readonly claimId: string
  readonly fingerprint: string
}

const standKey = ({ claimId, sourceId, stance }: StandOnClaim): string => `${claimId} ${sourceId} ${stance}`

/** Makes attributions, each once. */
function proposeAttributions(
  found: readonly Attributed[],
  open: readonly OpenAttribution[],
  { sources, reportedViaId }: { readonly sources: ProposedSources; readonly reportedViaId: string | null },
) {
  const recorded = new Map(open.map((attribution) => [standKey(attribution), attribution]))
  const sourceIds = new Set<string>()
  const fingerprints = new Set<string>()
  const stands = new Set<string>()
  const created: NewAttribution[] = []
  const proposals: NewProposal[] = []
  for (const { proposal, statement, claimId, fingerprint } of found) {
    const sourceId = proposal.source && sources.idOf(proposal.source)
    if (!sourceId || fingerprints.has(fingerprint)) continue
    sourceIds.add(sourceId)
    const content = attributionContent(
      proposal,
      sourceId,
      (proposal.source && sources.viaOf(proposal.source)) ?? reportedViaId,
    )
    const sourceStandIn = proposal.source?.anonymity !== 'NAMED'
    if (checkAttribution({ ...content, standIn: sourceStandIn }).length > 0) continue
    const key = standKey({ claimId, ...content })
    const known = recorded.get(key)
    if (known?.state === 'ACCEPTED' || stands.has(key)) continue
    stands.add(key)
    const id = known?.id ?? newUuid()
    fingerprints.add(fingerprint)
    proposals.push(keptProposal(proposal, statement, { subjectId: id, fingerprint, sourceId }))
    if (known) continue
    recorded.set(key, { id, state: 'PROPOSED', claimId, sourceId, stance: content.stance })
    created.push({ id, claimId, sourceStandIn, replacesId: null, ...content })
  }
  return { proposals, created, sourceCount: sourceIds.size }
}

/** What a proposed attribution holds. Of when it was said only the day is known: noon is on that day almost everywhere. */
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
    saidAt: proposal.saidAt === null ? null : new Date(`${proposal.saidAt}T12:00:00Z`),
    onBehalfOfId: null,
    reportedViaId: reportedViaId === sourceId ? null : reportedViaId,
  }
}
