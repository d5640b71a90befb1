import type { SourceKind } from '@sourceline/domain'
import type { ProposedSource } from '@sourceline/extraction'
import { cutText } from '../../platform/cut-text.work.ts'
import { newUuid } from '../../platform/ids.work.ts'
import { foundSources, publicationKey, type KnownSources, type WantedSource } from '../sources/known-sources.work.ts'
import type { NewSource } from '../sources/source-rows.work.ts'

/** A source that proposals need. */
interface Wanted {
  readonly name: string
  readonly kind: SourceKind
  readonly standIn: boolean
  readonly roleTitle: string | null
  /** The key of the body that it belongs to. */
  readonly affiliation: string | null
}

const nameOf = (name: string): string => cutText(name, 300)
const keyOf = ({ name, standIn }: Pick<Wanted, 'name' | 'standIn'>): string => `${standIn} ${name.toLowerCase()}`
const plain = (name: string, kind: SourceKind): Wanted => ({
  name: nameOf(name),
  kind,
  standIn: false,
  roleTitle: null,
  affiliation: null,
})

/** Wanted sources by key. */
type WantedSources = ReadonlyMap<string, Wanted>

/** Who is named so is known elsewhere by it; "state media" and "the government" are nobody's name. */
const isName = (words: string): boolean => /[\p{Lu}\p{Lo}\d@]/u.test(words)

/** A body, or a go-between, as the words for it tell. */
const told = (name: string, kind: SourceKind): Wanted => ({ ...plain(name, kind), standIn: !isName(name) })

/** The sources that proposals need, by key, each behind the body that it belongs to; first the publication that they come from. */
function wantedSources(sources: readonly ProposedSource[], originalSource: string | null): WantedSources {
  const wanted = new Map<string, Wanted>()
  const want = (source: Wanted): string => {
    const key = keyOf(source)
    if (!wanted.has(key)) wanted.set(key, source)
    return key
  }
  if (originalSource !== null) want(plain(originalSource, 'PUBLICATION'))
  for (const { name, kind, role, affiliation, anonymity } of sources) {
    const body = affiliation && affiliation !== name ? want(told(affiliation, 'ORGANIZATION')) : null
    const roleTitle = role === null ? null : nameOf(role)
    want({ ...plain(name, kind), standIn: anonymity !== 'NAMED', roleTitle, affiliation: body })
  }
  // Who is quoted in the text themselves is known better there than as a go-between.
  for (const { reportedVia } of sources) if (reportedVia !== null) want(told(reportedVia, 'PUBLICATION'))
  return wanted
}

/** What is to be asked of the sources that proposals need. */
export const sourceQuestions = (sources: readonly ProposedSource[], originalSource: string | null): WantedSource[] =>
  [...wantedSources(sources, originalSource).values()].map(({ name, standIn, kind, roleTitle }) => ({
    name,
    standIn,
    publication: kind === 'PUBLICATION',
    person: kind === 'PERSON',
    role: roleTitle,
  }))

/** The sources of proposals: the recorded ones, and those to be created. */
export interface ProposedSources {
  /** The UUID of the source of a proposal. */
  readonly idOf: (source: ProposedSource) => string | null
  /** The UUID of the source through whom the text knows what that source says; null where it tells none. */
  readonly viaOf: (source: ProposedSource) => string | null
  /** The UUID of the publication that the text comes from. */
  readonly originalSourceId: string | null
  readonly created: readonly NewSource[]
  /** UUIDs of those created that only describe somebody: they stay inside the article. */
  readonly descriptionIds: readonly string[]
}

/**
 * Finds the sources of proposals by their names, and makes the others new.
 *
 * @param asked The sources that the newsroom was asked for, those of the proposals among them.
 */
export function proposeSources(
  sources: readonly ProposedSource[],
  originalSource: string | null,
  { asked, known }: { readonly asked: readonly ProposedSource[]; readonly known: KnownSources },
): ProposedSources {
  const found = foundSources(sourceQuestions(asked, originalSource), known)
  const keys = [...wantedSources(asked, originalSource).keys()]
  const ids = new Map(keys.flatMap((key, index) => (found[index] ? [[key, found[index]] as const] : [])))
  const created = newSources(wantedSources(sources, originalSource), ids)
  return {
    idOf: ({ name, anonymity }) => ids.get(keyOf({ name: nameOf(name), standIn: anonymity !== 'NAMED' })) ?? null,
    viaOf: ({ reportedVia }) =>
      reportedVia === null ? null : (ids.get(keyOf(told(reportedVia, 'PUBLICATION'))) ?? null),
    originalSourceId: originalSource === null ? null : (ids.get(keyOf(plain(originalSource, 'PUBLICATION'))) ?? null),
    created,
    descriptionIds: created.filter(({ standIn }) => standIn).map(({ id }) => id),
  }
}

/** Makes the wanted sources that have no id yet, and notes their ids. */
function newSources(wanted: WantedSources, ids: Map<string, string>): NewSource[] {
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
  return created.map(({ id, source: { standIn, affiliation, ...source } }) => {
    const affiliationId = affiliation === null ? null : (ids.get(affiliation) ?? null)
    return { id, standIn, content: { ...source, affiliationId, description: '', sameAs: [] } }
  })
}
