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
}

/** A publication that is recorded. */
export interface RecordedPublication {
  readonly id: string
  readonly name: string
  readonly sameAs: readonly string[]
}

/** What the desk knows of wanted sources. */
export interface KnownSources {
  /** For each wanted source that is recorded under its name, its place in the list, from 1, and the oldest one of that name. */
  readonly byName: JsonText<readonly { readonly place: number; readonly id: string }[]>
  /** Every publication, newer before older and proposed before accepted; none if none was wanted. */
  readonly publications: JsonText<readonly RecordedPublication[]>
}

/** The ids of wanted sources, null for those that are not recorded. `financialpost.com` is the Financial Post. */
export function foundSources(wanted: readonly WantedSource[], known: KnownSources): (string | null)[] {
  const named = new Map(fromJsonText(known.byName).map(({ place, id }) => [place - 1, id]))
  const publications = fromJsonText(known.publications)
  const byKey = new Map(publications.map(({ id, name }) => [publicationKey(name), id]))
  byKey.delete('')
  const byHost = new Map(
    publications.flatMap(({ id, sameAs }) =>
      sameAs.filter((address) => URL.canParse(address)).map((address) => [hostOf(address), id] as const),
    ),
  )
  return wanted.map(({ name, publication }, index) => {
    const same = named.get(index)
    if (same !== undefined || !publication) return same ?? null
    return byKey.get(publicationKey(name)) ?? byHost.get(hostOf(name)) ?? null
  })
}
