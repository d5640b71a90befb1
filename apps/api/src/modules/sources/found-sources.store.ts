import { sourceRecord } from './source.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'

const tables = (tx: Transaction) => open(tx, sourceRecord)

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

/**
 * Accepted or proposed publications by their names or by their addresses on the web, under the names that were asked
 * for: `financialpost.com` is the Financial Post.
 */
export async function findPublications(tx: Transaction, names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  if (names.length === 0) return found
  const rows = await tables(tx).$queryRaw<{ id: string; name: string; sameAs: string[] }[]>`
    SELECT s.id, r.name, r.same_as AS "sameAs" FROM source s
    JOIN LATERAL (SELECT * FROM source_revision x WHERE x.source_id = s.id ORDER BY x.number DESC LIMIT 1) r ON true
    WHERE r.kind = 'PUBLICATION' AND s.state <> 'REJECTED' AND s.merged_into_id IS NULL AND NOT s.stand_in
    ORDER BY s.state DESC, s.created_at DESC`
  const byKey = new Map(rows.map(({ id, name }) => [publicationKey(name), id]))
  const byHost = new Map(
    rows.flatMap(({ id, sameAs }) =>
      sameAs.filter((address) => URL.canParse(address)).map((address) => [hostOf(address), id] as const),
    ),
  )
  byKey.delete('')
  for (const name of names) {
    const id = byKey.get(publicationKey(name)) ?? byHost.get(hostOf(name))
    if (id) found.set(name, id)
  }
  return found
}

/** For each wanted source, the oldest accepted or proposed one with its name, blind to case, or null. Stand-ins and named sources are apart. */
export async function findSourcesByName(
  tx: Transaction,
  wanted: readonly { readonly name: string; readonly standIn: boolean }[],
): Promise<(string | null)[]> {
  const found: (string | null)[] = wanted.map(() => null)
  if (wanted.length === 0) return found
  const rows = await tables(tx).$queryRaw<{ place: bigint; id: string }[]>`
    SELECT DISTINCT ON (w.place) w.place, s.id
    FROM unnest(${wanted.map(({ name }) => name)}::text[], ${wanted.map(({ standIn }) => standIn)}::boolean[])
      WITH ORDINALITY AS w (name, stand_in, place)
    JOIN source_revision r ON lower(r.name) = lower(w.name)
    JOIN source s
      ON s.id = r.source_id AND s.stand_in = w.stand_in AND s.state <> 'REJECTED' AND s.merged_into_id IS NULL
    ORDER BY w.place, r.created_at, s.id`
  for (const { place, id } of rows) found[Number(place) - 1] = id
  return found
}
