import { bodiesOf, type Bodies } from './bodies.ts'
import { citations, citedGroups, waysFromReader, type Cited, type CitedGroup } from './citations.ts'
import type { Origin, Origins, ProvenanceWarning, Step, Tie } from './origins.ts'
import { byText, distinguishable, firsthand, stands, type ProvenanceFacts, type Statement } from './statement.ts'

interface Draft {
  readonly named: boolean
  readonly speakers: Cited[]
  readonly outlets: Set<Cited>
}

/**
 * Counts the independent origins of a claim, shows how each came to us and warns of what looks
 * like more than it is. Only those who assert or confirm count. An outlet through which others
 * are known is no origin unless it witnessed or found out for itself; whoever belongs to a body
 * or speaks for it is one with it; all unnamed sources together are at most one unless confirmed
 * distinct; a circle of outlets that nobody outside feeds is at most one. Takes nearly linear
 * time in statements and affiliations; the order of the input changes nothing.
 */
export function independentOrigins(statements: readonly Statement[], facts: ProvenanceFacts = {}): Origins {
  const standing = statements.filter(stands)
  const sources = citations(standing)
  const groups = citedGroups(sources)
  const bodies = bodiesOf(standing, facts)
  const drafts = draftOrigins(groups, bodies, facts)
  addOutlets(sources, groups, drafts, bodies)
  const ways = waysFromReader(sources, groups)
  const ring = new Set(groups.filter((group) => group.circular && !fed(group)).flatMap((group) => group.members))
  const ties = tiesBySet(bodies)
  const origins = [...new Set(drafts.values())]
    .map((draft) =>
      finished(draft, ring, draft.named ? (ties.get(bodies.sets.find(draft.speakers[0]?.id ?? '')) ?? []) : [], ways),
    )
    .sort((a, b) => byText(a.sourceId, b.sourceId))
  return { count: origins.length, origins, warnings: warningsOf(origins, groups) }
}

const witnesses = (group: CitedGroup): readonly Cited[] =>
  group.members.filter((member) => member.statements.some(firsthand))

const fed = (group: CitedGroup): boolean => group.open || witnesses(group).length > 0

function draftOrigins(
  groups: readonly CitedGroup[],
  bodies: Bodies,
  facts: ProvenanceFacts,
): ReadonlyMap<Cited, Draft> {
  const speakers = groups.flatMap((group) => {
    if (fed(group)) return witnesses(group)
    const [first, ...others] = group.members
    if (first) for (const other of others) bodies.sets.join(first.id, other.id)
    return group.members
  })
  const named = new Set(
    speakers
      .filter((speaker) => speaker.statements.some(distinguishable) || facts.confirmedDistinct?.has(speaker.id))
      .map((speaker) => bodies.sets.find(speaker.id)),
  )
  const unnamed: Draft = { named: false, speakers: [], outlets: new Set() }
  const byBody = new Map<string, Draft>()
  const drafts = new Map<Cited, Draft>()
  for (const speaker of speakers.toSorted((a, b) => byText(a.id, b.id))) {
    const body = bodies.sets.find(speaker.id)
    const draft = named.has(body) ? (byBody.get(body) ?? { named: true, speakers: [], outlets: new Set() }) : unnamed
    if (draft !== unnamed) byBody.set(body, draft)
    draft.speakers.push(speaker)
    drafts.set(speaker, draft)
  }
  return drafts
}

/** Adds to each origin the outlets that report it, and those further off whose every chain ends in it. */
function addOutlets(
  sources: readonly Cited[],
  groups: readonly CitedGroup[],
  drafts: ReadonlyMap<Cited, Draft>,
  bodies: Bodies,
): void {
  const ends = new Map<Cited, Draft | 'SEVERAL'>()
  for (const { members } of groups) {
    const reached = new Set<Draft | 'SEVERAL'>()
    for (const member of members) {
      for (const source of [member, ...member.reports]) {
        const end = drafts.get(source) ?? ends.get(source)
        if (end) reached.add(end)
      }
    }
    const [first, ...others] = reached
    if (!first) continue
    for (const member of members) ends.set(member, others.length === 0 ? first : 'SEVERAL')
  }
  const bodiesBehind = new Map<Draft, Set<string>>()
  for (const [speaker, draft] of drafts) {
    const behind = bodiesBehind.get(draft) ?? new Set()
    bodiesBehind.set(draft, behind.add(bodies.sets.find(speaker.id)))
  }
  for (const outlet of sources) {
    if (outlet.reports.size === 0 || drafts.has(outlet)) continue
    for (const end of [ends.get(outlet), ...[...outlet.reports].map((reported) => drafts.get(reported))]) {
      if (end && end !== 'SEVERAL' && !bodiesBehind.get(end)?.has(bodies.sets.find(outlet.id))) end.outlets.add(outlet)
    }
  }
}

function tiesBySet(bodies: Bodies): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>()
  for (const tie of bodies.ties) {
    const set = bodies.sets.find(tie.sourceId)
    const there = ties.get(set)
    if (there) there.push(tie)
    else ties.set(set, [tie])
  }
  return ties
}

function finished(
  draft: Draft,
  ring: ReadonlySet<Cited>,
  ties: readonly Tie[],
  ways: ReadonlyMap<Cited, Cited | null>,
): Origin {
  const { speakers } = draft
  const head = speakers.find((speaker) => speaker.statements.some(distinguishable)) ?? speakers[0]
  const circle = speakers.every((speaker) => ring.has(speaker))
  return {
    kind: !draft.named ? 'UNNAMED' : circle ? 'CIRCLE' : 'NAMED',
    sourceId: head?.id ?? '',
    speakerIds: speakers.map((speaker) => speaker.id),
    ties: speakers.length > 1 ? ties : [],
    outletIds: [...draft.outlets].map((outlet) => outlet.id),
    // Origins at the end of one long chain share it: written out for each, they would take quadratic room.
    get path() {
      return pathTo(head, ways, ring)
    },
  }
}

function pathTo(
  origin: Cited | undefined,
  ways: ReadonlyMap<Cited, Cited | null>,
  ring: ReadonlySet<Cited>,
): readonly Step[] {
  const path: Step[] = []
  for (let at: Cited | null = origin ?? null; at; at = ways.get(at) ?? null)
    path.push({ sourceId: at.id, reason: at === origin && !ring.has(at) ? 'SAYS' : 'REPORTS' })
  return path.reverse()
}

function warningsOf(origins: readonly Origin[], groups: readonly CitedGroup[]): ProvenanceWarning[] {
  const collapsed = origins
    .filter((origin) => origin.outletIds.length > 1)
    .map((origin) => ({ kind: 'OUTLETS_COLLAPSE', originId: origin.sourceId, sourceIds: origin.outletIds }) as const)
  const circles = groups
    .filter((group) => group.circular)
    .map(
      (group) =>
        ({
          kind: 'CIRCULAR_REPORTING',
          sourceIds: group.members.map((member) => member.id),
          outsideOrigin: fed(group),
        }) as const,
    )
    .sort((a, b) => byText(a.sourceIds[0] ?? '', b.sourceIds[0] ?? ''))
  const unnamed = origins
    .filter((origin) => origin.kind === 'UNNAMED' && origin.speakerIds.length > 1)
    .map((origin) => ({ kind: 'UNNAMED_COUNT_ONCE', sourceIds: origin.speakerIds }) as const)
  return [...collapsed, ...circles, ...unnamed]
}
