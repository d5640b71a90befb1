import { byText, type Statement } from './statement.ts'

/** A source in the graph of who is known through whom. */
export interface Cited {
  readonly id: string
  /** What it is itself known to have said; none where it only passes on what others say. */
  readonly statements: Statement[]
  /** Who is known through it. */
  readonly reports: Set<Cited>
  /** Through whom it is known. */
  readonly reportedBy: Set<Cited>
}

/** Sources each of which is known through each other; most often one source alone. */
export interface CitedGroup {
  readonly members: readonly Cited[]
  /** A chain closes on itself here: several outlets in a ring, or one that cites itself. */
  readonly circular: boolean
  /** Someone outside is known through a member. */
  readonly open: boolean
}

/** The sources of the given statements and their outlets, by id, with who is known through whom. */
export function citations(statements: readonly Statement[]): readonly Cited[] {
  const ids = new Set(
    statements.flatMap(({ sourceId, reportedViaId }) =>
      reportedViaId === null ? [sourceId] : [sourceId, reportedViaId],
    ),
  )
  const cited = new Map(
    [...ids]
      .toSorted(byText)
      .map((id): [string, Cited] => [id, { id, statements: [], reports: new Set(), reportedBy: new Set() }]),
  )
  for (const statement of statements.toSorted((a, b) => byText(a.sourceId, b.sourceId))) {
    const source = cited.get(statement.sourceId)
    const outlet = statement.reportedViaId === null ? undefined : cited.get(statement.reportedViaId)
    source?.statements.push(statement)
    if (!source || !outlet) continue
    outlet.reports.add(source)
    source.reportedBy.add(outlet)
  }
  return [...cited.values()]
}

interface Visit {
  readonly source: Cited
  readonly found: number
  readonly rest: Iterator<Cited>
  lowest: number
  settled: boolean
}

/**
 * Groups sources that are known through each other (Tarjan, 1972, without recursion, so that a
 * long chain cannot exhaust the stack). A group comes after all groups that are known through it.
 */
export function citedGroups(sources: readonly Cited[]): CitedGroup[] {
  const visits = new Map<Cited, Visit>()
  const unsettled: Visit[] = []
  const groups: CitedGroup[] = []
  const enter = (source: Cited): Visit => {
    const visit = { source, found: visits.size, rest: source.reports.values(), lowest: visits.size, settled: false }
    visits.set(source, visit)
    unsettled.push(visit)
    return visit
  }
  for (const start of sources) {
    if (visits.has(start)) continue
    const trail = [enter(start)]
    for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
      const next = visit.rest.next()
      if (!next.done) {
        const seen = visits.get(next.value)
        if (!seen) trail.push(enter(next.value))
        else if (!seen.settled) visit.lowest = Math.min(visit.lowest, seen.found)
        continue
      }
      trail.pop()
      const before = trail.at(-1)
      if (before) before.lowest = Math.min(before.lowest, visit.lowest)
      if (visit.lowest === visit.found) groups.push(settle(unsettled, visit))
    }
  }
  return groups
}

function settle(unsettled: Visit[], first: Visit): CitedGroup {
  const members: Cited[] = []
  for (let visit = unsettled.pop(); visit; visit = unsettled.pop()) {
    visit.settled = true
    members.push(visit.source)
    if (visit === first) break
  }
  members.sort((a, b) => byText(a.id, b.id))
  const own = new Set(members)
  return {
    members,
    circular: members.length > 1 || members.some((member) => member.reports.has(member)),
    open: members.some((member) => [...member.reports].some((reported) => !own.has(reported))),
  }
}

/**
 * For each source the one before it on a shortest way from what we read: from those who are
 * known without an outlet, and from outlets that no other outlet reports.
 */
export function waysFromReader(
  sources: readonly Cited[],
  groups: readonly CitedGroup[],
): ReadonlyMap<Cited, Cited | null> {
  const before = new Map<Cited, Cited | null>()
  const reach = (starts: readonly Cited[]) => {
    const queue = starts.filter((start) => !before.has(start))
    for (const start of queue) before.set(start, null)
    for (const source of queue) {
      for (const reported of source.reports) {
        if (before.has(reported)) continue
        before.set(reported, source)
        queue.push(reported)
      }
    }
  }
  reach(
    sources.filter(
      (source) =>
        source.reportedBy.size === 0 || source.statements.some((statement) => statement.reportedViaId === null),
    ),
  )
  for (const { members } of groups.toReversed()) reach(members.slice(0, 1))
  return before
}
