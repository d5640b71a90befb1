import { Prisma, type PrismaClient } from '@sourceline/database'
import { clientOf } from './transactions/client-of.ts'
import { inTransaction } from './transactions/begin.ts'
import type { Transaction } from './transactions/transaction.ts'
import { commitTo, contentHash, holds, type Commitment } from './content-hash.work.ts'
import { identifier } from './records/identifier.ts'
import { together } from './records/insert-rows.ts'
import { loadParts, revisionedTables } from './revision-parts.ts'

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
  const parts = await loadParts(
    tx,
    ...some.map(({ table, revisions }) => ({ table, revisionIds: revisions.map(({ id }) => id) })),
  )
  const hashes = new Map<string, string>()
  const updates = some.map(({ table, revisions }) => {
    const sealed = revisions.map(({ id, previousHash }) => {
      const content = parts.get(id)
      if (!content) throw new Error(`there is no such revision of a ${table}`)
      const commitments = commitTo(content)
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

interface Link {
  readonly id: string
  readonly number: number
  readonly sealed: boolean
  readonly contentHash: string | null
  readonly previousHash: string | null
  readonly commitments: readonly Commitment[] | null
}

/** A record's revisions, oldest first. */
async function chainOf(tx: Transaction, table: string, recordId: string): Promise<Link[]> {
  return clientOf(tx).$queryRaw<Link[]>`
    SELECT id, number, sealed_at IS NOT NULL AS sealed, content_hash AS "contentHash", previous_hash AS "previousHash", commitments
    FROM ${revisionsOf(table)} WHERE ${identifier(`${table}_id`)} = ${recordId}::uuid ORDER BY number`
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
  const chain = (await chainOf(tx, table, recordId)).filter((step) => step.sealed)
  const parts = await loadParts(tx, { table, revisionIds: chain.map((step) => step.id) })
  return chain.map(({ id, number, contentHash: hash, previousHash, commitments }, index) => {
    const answers = (commitments ?? []).map((one) => ({ part: one.part, holds: holds(one, parts.get(id)?.[one.part]) }))
    const altered = answers.filter((answer) => answer.holds === false).map((answer) => answer.part)
    const follows = previousHash === (chain[index - 1]?.contentHash ?? null)
    const hashed = commitments !== null && hash === contentHash(commitments, previousHash)
    return {
      number,
      proved: follows && hashed && altered.length === 0,
      redacted: answers.filter((answer) => answer.holds === null).map((answer) => answer.part),
      altered,
    }
  })
}

const batch = 100

/**
 * Commits to the parts of revisions that were sealed with a hash of their content alone, record by record, and carries
 * the new hashes along each chain. Any number of processes may call it; one that is ended leaves whole records done.
 */
export async function commitSealedRevisions(prisma: PrismaClient): Promise<void> {
  for (const table of revisionedTables()) {
    for (;;) {
      const records = await prisma.$queryRaw<{ id: string }[]>`
        SELECT DISTINCT ${identifier(`${table}_id`)} AS id FROM ${revisionsOf(table)}
        WHERE sealed_at IS NOT NULL AND commitments IS NULL LIMIT ${batch}`
      for (const { id } of records) await inTransaction(prisma, (tx) => commitChain(tx, table, id))
      if (records.length < batch) break
    }
  }
}

async function commitChain(tx: Transaction, table: string, recordId: string): Promise<void> {
  await clientOf(tx).$queryRaw`SELECT id FROM ${identifier(table)} WHERE id = ${recordId}::uuid FOR UPDATE`
  await clientOf(tx).$executeRaw`SELECT set_config('sourceline.committing', 'on', true)`
  const chain = await chainOf(tx, table, recordId)
  const parts = await loadParts(tx, { table, revisionIds: chain.map((step) => step.id) })
  let previousHash: string | null = null
  for (const step of chain) {
    const commitments: readonly Commitment[] | null = step.sealed
      ? (step.commitments ?? commitTo(parts.get(step.id) ?? {}))
      : null
    const hash: string | null = commitments ? contentHash(commitments, previousHash) : null
    await clientOf(tx).$executeRaw`
      UPDATE ${revisionsOf(table)}
      SET previous_hash = ${previousHash}, content_hash = ${hash},
        commitments = ${commitments ? JSON.stringify(commitments) : null}::jsonb
      WHERE id = ${step.id}::uuid`
    previousHash = hash
  }
}
