import type { Stance } from '@sourceline/domain'
import { splitTrailer } from './article/trailer.ts'
import { claimKind } from './claims/claim-kind.ts'
import { stemsOf } from './claims/stem.ts'
import { unattributed } from './claims/unattributed.ts'
import { trimmedSpan } from './cues/content.ts'
import { findCues } from './cues/find-cues.ts'
import { opinions } from './lexicon/speech/opinions.ts'
import { withoutAnswered } from './linking/answered.ts'
import { bodiesOf } from './linking/bodies.ts'
import { castOf } from './linking/cast.ts'
import { referredClaim, type Candidate } from './linking/claim-reference.ts'
import { continuedQuotes } from './linking/continued-quotes.ts'
import type { Draft } from './linking/draft.ts'
import { draftsOf } from './linking/drafts.ts'
import { isStatement, surenessOfMatter } from './linking/matter.ts'
import { findNamedEntities } from './linking/named-entities.ts'
import { turnSpeakers, type TurnSpeakers } from './linking/turn-speakers.ts'
import { passage, type Passage, type Proposal, type ProposedSource, type Span } from './proposal.ts'
import { withHeard, type Heard } from './readers/heard.ts'
import type { DescribedSource } from './sources/described-source.ts'
import { dayOfLine, readIsoDay, type Day } from './statements/calendar.ts'
import { fullerNames } from './statements/definites.ts'
import { stateProposals, type Unstated } from './statements/state-proposals.ts'
import { at, readText, type Reading } from './text/reading.ts'

const nonStatements: ReadonlySet<Stance> = new Set([
  'NOT_COMMENTED',
  'DECLINES_TO_COMMENT',
  'NO_RESPONSE',
  'DOES_NOT_CONFIRM',
])
/** How many proposals back a silence or a denial may point. */
const reach = 60

/** What is known of a text beside its words. */
export interface ExtractOptions {
  /** The day of publication as `YYYY-MM-DD`; without it a date line of the text counts, if it has one. */
  readonly published?: string | null
  /** What a reader beside the rules says of it. */
  readonly heard?: Heard | null
}

/**
 * Proposes the claims that a text makes, with who stands behind each, in the order of the text.
 * Pure and deterministic; spans are UTF-16 offsets into `text`. Nothing here decides what is true.
 */
export function extractProposals(text: string, { published = null, heard = null }: ExtractOptions = {}): Proposal[] {
  const reading = readText(text.slice(0, splitTrailer(text).bodyEnd))
  const entities = findNamedEntities(reading)
  const cast = castOf(reading, entities)
  const bodies = bodiesOf(reading, entities)
  const turns = turnSpeakers(reading, { entities, cast, bodies })
  const drafts = draftsOf(reading, findCues(reading), turns, { entities, cast, bodies })
  const told = [...drafts, ...continuedQuotes(reading, drafts)]
  const attributed = withoutAnswered(reading, told)
  const all = [
    ...attributed.map((draft) => ({
      draft,
      claim: draft.claim,
      sentence: draft.sentence,
      worth: 0,
      place: placeOf(reading, draft),
    })),
    ...unattributed(reading, told, turns).map((entry) => ({ ...entry, draft: null, place: entry.claim[0]?.[0] ?? 0 })),
  ].sort((a, b) => a.place - b.place)
  const bySentence = groupBySentence(attributed)
  const candidates = all.map((entry, index) =>
    candidateOf(reading, entry, `p${index + 1}`, bySentence.get(entry.sentence) ?? []),
  )
  const unstated = all.map((entry, index) => {
    const id = `p${index + 1}`
    return {
      ...entry,
      speaker: entry.draft === null ? (turns.get(entry.sentence)?.source ?? null) : null,
      proposal:
        entry.draft === null
          ? unattributedProposal(reading, entry, id, turns)
          : attributedProposal(reading, entry.draft, id, candidates, index),
    }
  })
  const day = published === null ? dayOfText(reading) : readIsoDay(published)
  const fuller = fullerNames(reading)
  const context = { reading, cast, bodies, fuller, published: day }
  const stated = stateProposals(context, unstated)
  return heard === null ? stated : withHeard(context, stated, heard)
}

/** How many paragraphs at the head of a text may give its day. */
const headParagraphs = 4

/** The day that a line at the head of the text gives, or null. */
function dayOfText({ text, paragraphs }: Reading): Day | null {
  for (const { start, end } of paragraphs.slice(0, headParagraphs)) {
    const day = dayOfLine(text.slice(start, end))
    if (day !== null) return day
  }
  return null
}

type UnstatedProposal = Unstated['proposal']

/** What a proposal tells of a source: the words and what they were read as. */
function proposedSource(
  reading: Reading,
  spans: readonly Span[],
  { kind, name, role, affiliation, anonymity }: DescribedSource,
  reportedVia: string | null,
): ProposedSource {
  return { ...passage(reading.text, spans), kind, name, role, affiliation, anonymity, reportedVia }
}

interface Entry {
  readonly draft: Draft | null
  readonly claim: readonly Span[]
  readonly sentence: number
  readonly worth: number
  readonly place: number
}

function attributedProposal(
  reading: Reading,
  draft: Draft,
  id: string,
  candidates: readonly Candidate[],
  place: number,
): UnstatedProposal {
  const { finding, source } = draft
  const claimRef =
    finding.refers && source !== null
      ? reference(reading, draft, candidates.slice(Math.max(0, place - reach), place))
      : null
  const claim =
    draft.claim.length > 0
      ? passage(reading.text, finding.rule === 'verb-nominal' ? draft.claim : withoutThat(reading.text, draft.claim))
      : (claimOf(reading, claimRef, candidates.slice(Math.max(0, place - reach), place)) ??
        sentenceOf(reading, draft.sentence))
  const referred = candidates.find((candidate) => candidate.id === claimRef) ?? null
  const cueSpans: Span[] = draft.ownCue ? cueOf(reading, draft) : []
  return {
    id,
    claim,
    claimRef,
    kind: claimKind(claim.text, {
      position: finding.position,
      mental: opinions.has(finding.verb?.lemma ?? ''),
      predicts: /^(?:predict|forecast|foresee|project|expect|anticipate)$/u.test(finding.verb?.lemma ?? ''),
    }),
    source: source === null ? null : proposedSource(reading, draft.sourceSpans, source, draft.via),
    cue: cueSpans.length === 0 ? null : passage(reading.text, cueSpans),
    stance: finding.stance,
    hedged: finding.hedged,
    form: nonStatements.has(finding.stance) && finding.stance !== 'DOES_NOT_CONFIRM' ? null : finding.form,
    score: Math.min(draft.score, surenessOfMatter(reading, draft, referred)),
    by: `rule:${draft.rule}`,
  }
}

/** The claim itself, without the conjunction that ties it to the cue. */
function withoutThat(text: string, spans: readonly Span[]): Span[] {
  return spans.map(([start, end]): Span => [
    start + (/^that,?\s+(?=\S)/iu.exec(text.slice(start, end))?.[0].length ?? 0),
    end,
  ])
}

function reference(reading: Reading, draft: Draft, candidates: readonly Candidate[]): string | null {
  const hint = draft.claim.map(([start, end]) => reading.text.slice(start, end)).join(' ')
  return referredClaim(
    {
      hint,
      complete: isStatement(reading, draft),
      firm: hint !== '' && !nonStatements.has(draft.finding.stance),
      place: at(reading, draft.finding.cue.first).start,
      sourceName: draft.source?.name ?? '',
      sentence: draft.sentence,
      paragraph: reading.paragraphOf[draft.sentence] ?? 0,
    },
    candidates,
  )
}

function claimOf(reading: Reading, id: string | null, candidates: readonly Candidate[]): Passage | null {
  const referred = candidates.find((candidate) => candidate.id === id)
  return referred === undefined ? null : passage(reading.text, referred.spans)
}

/** Nothing stands before that a silence could speak to: its own sentence is shown. */
function sentenceOf(reading: Reading, sentence: number): Passage {
  const bounds = reading.sentences[sentence]
  const span = bounds === undefined ? null : trimmedSpan(reading, bounds.first, bounds.last)
  return passage(reading.text, span === null ? [] : [span])
}

function cueOf(reading: Reading, { finding }: Draft): Span[] {
  return [finding.cueLead, finding.cue].flatMap((range) =>
    range === null ? [] : [[at(reading, range.first).start, at(reading, range.last - 1).end] as const],
  )
}

function candidateOf(
  reading: Reading,
  { draft, claim, sentence }: Entry,
  id: string,
  attributed: readonly Draft[],
): Candidate {
  return {
    id,
    sentence,
    spans: claim,
    stems: once(() => stemsOf(passage(reading.text, claim).text)),
    sourceName: draft?.source?.name ?? null,
    unnamed: draft?.source?.anonymity === 'UNNAMED_KNOWN_TO_PUBLISHER',
    attributed: draft !== null,
    nested: attributed.some((other) => other !== draft && encloses(other.claim, claim)),
    isStatement:
      draft === null || (!nonStatements.has(draft.finding.stance) && draft.claim.length > 0 && draft.source !== null),
    paragraph: reading.paragraphOf[sentence] ?? 0,
  }
}

function groupBySentence(drafts: readonly Draft[]): Map<number, Draft[]> {
  const groups = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(draft.sentence)
    if (group === undefined) groups.set(draft.sentence, [draft])
    else group.push(draft)
  }
  return groups
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => (known ??= { value: compute() }).value
}

function encloses(outer: readonly Span[], inner: readonly Span[]): boolean {
  const [first] = inner
  return (
    first !== undefined &&
    outer.some(([start, end]) => start <= first[0] && first[1] <= end && end - start > first[1] - first[0])
  )
}

function unattributedProposal(
  reading: Reading,
  { claim, worth, sentence }: Entry,
  id: string,
  turns: TurnSpeakers,
): UnstatedProposal {
  const words = passage(reading.text, claim)
  const speaker = turns.get(sentence)
  if (speaker !== undefined) {
    return {
      id,
      claim: words,
      claimRef: null,
      kind: claimKind(words.text, { position: false, mental: false, predicts: false }),
      source: proposedSource(reading, [speaker.label], speaker.source, null),
      cue: null,
      stance: 'ASSERTS',
      hedged: false,
      form: 'DIRECT_QUOTE',
      score: Math.round(worth * 100) / 100,
      by: 'rule:turn',
    }
  }
  return {
    id,
    claim: words,
    claimRef: null,
    kind: claimKind(words.text, { position: false, mental: false, predicts: false }),
    source: null,
    cue: null,
    stance: 'ASSERTS',
    hedged: false,
    form: null,
    score: Math.round(worth * 100) / 100,
    by: 'rule:check-worthy',
  }
}

/** Where a draft stands in the text: at its claim, or at its cue when the claim stands elsewhere. */
function placeOf(reading: Reading, draft: Draft): number {
  return draft.claim[0]?.[0] ?? at(reading, draft.finding.cue.first).start
}
