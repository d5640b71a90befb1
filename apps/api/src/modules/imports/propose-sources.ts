import type { SourceKind } from '@sourceline/domain'
import type { ProposedSource } from '@sourceline/extraction'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { findPublications, findSourcesByName, insertSources, publicationKey } from '../sources/public.ts'

/** Who acts, and when. */
export interface Proposing {
  readonly now: Date
  readonly by: string | null
}

interface Wanted {
  readonly name: string
  readonly kind: SourceKind
  readonly standIn: boolean
  readonly roleTitle: string | null
  /** The key of the body that it belongs to. */
  readonly affiliation: string | null
}

const nameOf = (name: string): string => name.slice(0, 300)
const keyOf = ({ name, standIn }: Pick<Wanted, 'name' | 'standIn'>): string => `${standIn} ${name.toLowerCase()}`
const plain = (name: string, kind: SourceKind): Wanted => ({
  name: nameOf(name),
  kind,
  standIn: false,
  roleTitle: null,
  affiliation: null,
})

/** The sources that proposals need, by key, each behind the body that it belongs to. */
function wantedBy(sources: readonly ProposedSource[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  const want = (source: Wanted): string => {
    const key = keyOf(source)
    if (!wanted.has(key)) wanted.set(key, source)
    return key
  }
  for (const { name, kind, role, affiliation, anonymity } of sources) {
    const body = affiliation && affiliation !== name ? want(plain(affiliation, 'ORGANIZATION')) : null
    const roleTitle = role === null ? null : nameOf(role)
    want({ ...plain(name, kind), standIn: anonymity !== 'NAMED', roleTitle, affiliation: body })
  }
  return wanted
}

/** The ids of wanted sources that are recorded, by key. */
async function knownSources(tx: Transaction, wanted: ReadonlyMap<string, Wanted>): Promise<Map<string, string>> {
  const sources = [...wanted.values()]
  const byName = await findSourcesByName(tx, sources)
  const isPublication = ({ kind }: Wanted, index: number): boolean => !byName[index] && kind === 'PUBLICATION'
  const publications = await findPublications(
    tx,
    sources.filter(isPublication).map(({ name }) => name),
  )
  return new Map(
    sources.flatMap((source, index) => {
      const id = byName[index] ?? (isPublication(source, index) ? publications.get(source.name) : undefined)
      return id ? [[keyOf(source), id] as const] : []
    }),
  )
}

/** Finds sources by their names, or creates them as proposals; their ids by key. */
async function resolveSources(
  tx: Transaction,
  wanted: ReadonlyMap<string, Wanted>,
  who: Proposing,
): Promise<Map<string, string>> {
  const ids = await knownSources(tx, wanted)
  const publications = new Map<string, string>()
  const created: { id: string; source: Wanted }[] = []
  for (const [key, source] of wanted) {
    if (ids.has(key)) continue
    const publication = source.kind === 'PUBLICATION' ? publicationKey(source.name) : ''
    const same = publications.get(publication)
    const id = same ?? newUuid()
    ids.set(key, id)
    if (same) continue
    if (publication) publications.set(publication, id)
    created.push({ id, source })
  }
  const rows = created.map(({ id, source: { standIn, affiliation, ...source } }) => {
    const affiliationId = affiliation === null ? null : (ids.get(affiliation) ?? null)
    return { id, standIn, content: { ...source, affiliationId, description: '', sameAs: [] } }
  })
  await insertSources(tx, rows, { state: 'PROPOSED', now: who.now, by: who.by })
  return ids
}

/** The publication that a text names as where it comes from; never a claimant. */
export async function proposeOriginalSource(
  tx: Transaction,
  { name }: { name: string },
  who: Proposing,
): Promise<string | null> {
  const source = plain(name, 'PUBLICATION')
  const ids = await resolveSources(tx, new Map([[keyOf(source), source]]), who)
  return ids.get(keyOf(source)) ?? null
}

/** The sources of proposals, with the bodies that they belong to: tells the id of each. */
export async function proposeSources(
  tx: Transaction,
  sources: readonly ProposedSource[],
  who: Proposing,
): Promise<(source: ProposedSource) => string | null> {
  const ids = await resolveSources(tx, wantedBy(sources), who)
  return ({ name, anonymity }) => ids.get(keyOf({ name: nameOf(name), standIn: anonymity !== 'NAMED' })) ?? null
}
