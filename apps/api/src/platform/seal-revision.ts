import { Prisma, type PrismaClient } from '@sourceline/database'
import { clientOf } from './transactions/client-of.ts'
import { inTransaction } from './transactions/begin.ts'
import type { Transaction } from './transactions/transaction.ts'
import { commitTo, commitToEach, contentHash, holds, type Commitment, type PartsText } from './content-hash.work.ts'
import { OutOfTime } from './deadline.ts'
import { identifier } from './records/identifier.ts'
import { together } from './records/insert-rows.ts'
import { loadParts, loadPartTexts, revisionedTables } from './revision-parts.ts'
import { runOffLoop } from './work/off-loop.ts'

const revisionsOf = (table: string) => identifier(`${table}_revision`)

/** An open revision that is to be sealed. */
export interface OpenRevision {
  readonly id: string
  readonly previousHash: string | null
}

/** Open revisions of the records of one table that are to be sealed. */
export interface Sealing {
  readonly table: string
  readonly revisions: readonly OpenRevision[]
}

/**
 * Seals open revisions as they stand in the database: from here on only a redaction can touch them. In two statements
 * however many, and of however many tables.
 *
 * @returns Their content hashes, by the revision's UUID.
 */
export async function sealRevisions(
  tx: Transaction,
  sealings: readonly Sealing[],
  now: Date,
): Promise<Map<string, string>> {
  const some = sealings.filter(({ revisions }) => revisions.length > 0)
  const texts = await loadPartTexts(
    tx,
    ...some.map(({ table, revisions }) => ({ table, revisionIds: revisions.map(({ id }) => id) })),
  )
  const committed = await commitmentsOf(texts)
  const hashes = new Map<string, string>()
  const updates = some.map(({ table, revisions }) => {
    const sealed = revisions.map(({ id, previousHash }) => {
      const commitments = committed.get(id)
      if (!commitments) throw new Error(`there is no such revision of a ${table}`)
      const hash = contentHash(commitments, previousHash)
      hashes.set(id, hash)
      return { id, hash, commitments }
    })
    return Prisma.sql`
      UPDATE ${revisionsOf(table)} r SET sealed_at = ${now}, content_hash = s.hash, commitments = s.commitments
      FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) AS s (id uuid, hash text, commitments jsonb)
      WHERE r.id = s.id`
  })
  await together(clientOf(tx), updates)
  return hashes
}

/** From how many characters on parts are hashed in a thread: the largest body alone takes some 15 milliseconds. */
const manyCharacters = 1_500_000
/** How long that may take, in milliseconds, the wait for a thread included. */
const hashing = 30_000

/** Commits to the parts of revisions, beside the event loop where they are long. */
async function commitmentsOf(texts: ReadonlyMap<string, PartsText>): Promise<Map<string, Commitment[]>> {
  const all = [...texts.values()]
  const commitments =
    all.reduce((sum, { length }) => sum + length, 0) < manyCharacters ? commitToEach(all) : await inThread(all)
  return new Map([...texts.keys()].map((id, index) => [id, commitments[index] ?? []]))
}

async function inThread(texts: readonly PartsText[]): Promise<Commitment[][]> {
  const options = { field: 'body', deadline: hashing, carriesOn: true }
  const done = await runOffLoop<readonly PartsText[], Commitment[][]>('commitToEach', texts, options)
  if (!done.ok) throw new OutOfTime('sealing', hashing)
  return done.value
}

interface Link {
  readonly id: string
  readonly recordId: string
  readonly number: number
  readonly sealed: boolean
  readonly contentHash: string | null
  readonly previousHash: string | null
  readonly commitments: readonly Commitment[] | null
}

/** The revisions of records, the oldest of each first. */
async function chainsOf(tx: Transaction, table: string, recordIds: readonly string[]): Promise<Link[]> {
  const record = identifier(`${table}_id`)
  return clientOf(tx).$queryRaw<Link[]>`
    SELECT id, ${record} AS "recordId", number, sealed_at IS NOT NULL AS sealed, content_hash AS "contentHash",
      previous_hash AS "previousHash", commitments
    FROM ${revisionsOf(table)} WHERE ${record} = ANY(${[...recordIds]}::uuid[]) ORDER BY number`
}

/** What a record's chain of hashes says of one of its sealed revisions. */
export interface ProvedRevision {
  readonly number: number
  /** Whether its hash follows from its parts and the revision before it. */
  readonly proved: boolean
  /** Parts that were redacted: their commitment stands, and their content cannot be told. */
  readonly redacted: readonly string[]
  /** Parts that are not what was sealed. */
  readonly altered: readonly string[]
}

/** Proves the sealed history of a record, oldest first. */
export async function proveHistory(tx: Transaction, table: string, recordId: string): Promise<ProvedRevision[]> {
  return (await proveHistories(tx, table, [recordId])).get(recordId) ?? []
}

/** Proves the sealed histories of records of one table, each oldest first; those without one are left out. */
export async function proveHistories(
  tx: Transaction,
  table: string,
  recordIds: readonly string[],
): Promise<Map<string, ProvedRevision[]>> {
  const chains = (await chainsOf(tx, table, recordIds)).filter((step) => step.sealed)
  const parts = await loadParts(tx, { table, revisionIds: chains.map((step) => step.id) })
  const proved = new Map<string, ProvedRevision[]>()
  const previous = new Map<string, string | null>()
  for (const { id, recordId, number, contentHash: hash, previousHash, commitments } of chains) {
    const answers = (commitments ?? []).map((one) => ({ part: one.part, holds: holds(one, parts.get(id)?.[one.part]) }))
    const altered = answers.filter((answer) => answer.holds === false).map((answer) => answer.part)
    const follows = previousHash === (previous.get(recordId) ?? null)
    const hashed = commitments !== null && hash === contentHash(commitments, previousHash)
    const revision = {
      number,
      proved: follows && hashed && altered.length === 0,
      redacted: answers.filter((answer) => answer.holds === null).map((answer) => answer.part),
      altered,
    }
    previous.set(recordId, hash)
    proved.set(recordId, [...(proved.get(recordId) ?? []), revision])
  }
  return proved
}

const batch = 100

/** How long a batch may take, in milliseconds: the words of its texts are indexed anew. */
const patience = 60_000

/**
 * Commits to the parts of revisions that were sealed with a hash of their content alone, and carries the new hashes along
 * the chain of each record: some statements for a batch of records, however many it holds. Any number of processes may
 * call it; one that is ended leaves whole records done.
 *
 * @param progress Told how many records are done.
 */
export async function commitSealedRevisions(
  prisma: PrismaClient,
  progress: (records: number) => void = () => undefined,
): Promise<void> {
  let done = 0
  for (const table of revisionedTables()) {
    for (;;) {
      const records = await prisma.$queryRaw<{ id: string }[]>`
        SELECT DISTINCT ${identifier(`${table}_id`)} AS id FROM ${revisionsOf(table)}
        WHERE sealed_at IS NOT NULL AND commitments IS NULL LIMIT ${batch}`
      if (records.length === 0) break
      const ids = records.map(({ id }) => id)
      await inTransaction(prisma, (tx) => commitChains(tx, table, ids), { timeout: patience })
      progress((done += ids.length))
    }
  }
}

async function commitChains(tx: Transaction, table: string, recordIds: readonly string[]): Promise<void> {
  await clientOf(tx).$queryRaw`
    SELECT id FROM ${identifier(table)} WHERE id = ANY(${[...recordIds]}::uuid[]) ORDER BY id FOR UPDATE`
  await clientOf(tx).$executeRaw`SELECT set_config('sourceline.committing', 'on', true)`
  const chains = await chainsOf(tx, table, recordIds)
  const parts = await loadParts(tx, { table, revisionIds: chains.map(({ id }) => id) })
  const previous = new Map<string, string | null>()
  const committed = chains.map(({ id, recordId, sealed, commitments: known }) => {
    const previousHash = previous.get(recordId) ?? null
    const commitments = sealed ? (known ?? commitTo(parts.get(id) ?? {})) : null
    const hash = commitments ? contentHash(commitments, previousHash) : null
    previous.set(recordId, hash)
    return { id, hash, previous: previousHash, commitments }
  })
  await clientOf(tx).$executeRaw`
    UPDATE ${revisionsOf(table)} r SET previous_hash = c.previous, content_hash = c.hash, commitments = c.commitments
    FROM jsonb_to_recordset(${JSON.stringify(committed)}::jsonb) AS c (id uuid, hash text, previous text, commitments jsonb)
    WHERE r.id = c.id`
}
