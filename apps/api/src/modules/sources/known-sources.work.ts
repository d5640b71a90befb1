import { fromJsonText, type JsonText } from '../../platform/json-text.work.ts'

/**
 * What is left of a publication's name or address: `The Financial Post` and `www.financialpost.com` are
 * `financialpost`.
 */
export const publicationKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/^the\s+/, '')
    .replace(/\.(?:com|org|net|co\.uk|co|info|news|[a-z]{2})(?:\/.*)?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The host that an address on the web begins with, without `www.`. */
const hostOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .split('/')[0] ?? ''

/** A source that is wanted, by its name; stand-ins and named sources are apart. */
export interface WantedSource {
  readonly name: string
  readonly standIn: boolean
  /** It is a publication, which is also known by its address on the web. */
  readonly publication: boolean
  /** Whether it is a person; null where that is not known. */
  readonly person: boolean | null
  /** What it is or does: "Mayor of Tal". */
  readonly role: string | null
}

/** A source that is recorded under a wanted name. */
export interface NamedSource {
  /** The place of the wanted source in the list, from 1. */
  readonly place: number
  readonly id: string
  readonly kind: string
  readonly role: string | null
}

/** A publication that is recorded. */
export interface RecordedPublication {
  readonly id: string
  readonly name: string
  readonly sameAs: readonly string[]
}

/** What the newsroom knows of wanted sources. */
export interface KnownSources {
  /** The sources that are recorded under the wanted names, by place, the oldest first. */
  readonly byName: JsonText<readonly NamedSource[]>
  /** Every publication, newer before older and proposed before accepted; none if none was wanted. */
  readonly publications: JsonText<readonly RecordedPublication[]>
}

const wordsOf = (role: string): string[] => role.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/** Whether two roles have not one word in common. A role that is not known differs from none. */
function rolesDiffer(one: string | null, other: string | null): boolean {
  if (!one || !other) return false
  const words = new Set(wordsOf(one))
  return !wordsOf(other).some((word) => words.has(word))
}

/**
 * Who of those of a wanted name is meant: nobody whose role differs, for a name alone makes no two people one, and nobody
 * where the name stands for people whose roles differ from one another.
 */
function meant({ person, role }: WantedSource, named: readonly NamedSource[]): string | null {
  const [first, ...more] = named.filter(
    (one) => (person === null || person === (one.kind === 'PERSON')) && !rolesDiffer(role, one.role),
  )
  if (!first || more.some((other) => rolesDiffer(first.role, other.role))) return null
  return first.id
}

/** The ids of wanted sources, null for those that are not recorded. `financialpost.com` is the Financial Post. */
export function foundSources(wanted: readonly WantedSource[], known: KnownSources): (string | null)[] {
  const named = new Map<number, NamedSource[]>()
  for (const one of fromJsonText(known.byName)) named.set(one.place - 1, [...(named.get(one.place - 1) ?? []), one])
  const publications = fromJsonText(known.publications)
  const byKey = new Map(publications.map(({ id, name }) => [publicationKey(name), id]))
  byKey.delete('')
  const byHost = new Map(
    publications.flatMap(({ id, sameAs }) =>
      sameAs.filter((address) => URL.canParse(address)).map((address) => [hostOf(address), id] as const),
    ),
  )
  return wanted.map((source, index) => {
    const { name, publication } = source
    const same = meant(source, named.get(index) ?? [])
    if (same !== null || !publication) return same
    return byKey.get(publicationKey(name)) ?? byHost.get(hostOf(name)) ?? null
  })
}
