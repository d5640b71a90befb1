import { Role, roleMay } from '@sourceline/domain'
import type { Redaction } from '@sourceline/database'
import type { Transaction } from '../../platform/change-log.ts'
import { hashOf } from '../../platform/content-hash.ts'
import { newUuid } from '../../platform/ids.ts'
import { coverageOf, type Coverage } from './find-rows.store.ts'
import { strike, type Struck } from './strike.ts'
import { everything, wordFinder, type Finder } from './struck-words.ts'

/** What is to be struck, and where. */
export interface RedactionOrder {
  readonly scope: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly words: readonly string[]
  readonly wholeWords: boolean
}

/** Loads a redaction, locked until the transaction ends. */
export async function loadRedaction(tx: Transaction, id: string): Promise<Redaction | null> {
  await tx.$queryRaw`SELECT id FROM redaction WHERE id = ${id}::uuid FOR UPDATE`
  return tx.redaction.findUnique({ where: { id } })
}

/** What an order covers; null where what it names does not exist. */
export async function coverageOfOrder(tx: Transaction, order: RedactionOrder): Promise<Coverage | null> {
  const { scope, subjectType, subjectId } = order
  if (scope === 'NEWSROOM') return { kind: 'all' }
  if (!subjectType || !subjectId) return null
  if (scope === 'RECORD') return coverageOf(tx, subjectType, subjectId)
  const revision = await tx.articleRevision.findUnique({ where: { id: subjectId }, select: { id: true } })
  return revision && { kind: 'version', revisionId: revision.id }
}

/** How an order finds what it strikes. */
export const finderOf = ({ scope, words, wholeWords }: RedactionOrder): Finder =>
  scope === 'VERSION' ? everything : wordFinder(words, wholeWords)

/** What a second person approves: void when anything of it changes. */
export const scopeHashOf = (id: string, { scope, subjectType, subjectId, words, wholeWords }: RedactionOrder): string =>
  hashOf({ id, scope, subjectType, subjectId, words, wholeWords })

/** Whether somebody else who is not locked out may redact. */
export async function somebodyElseMayRedact(tx: Transaction, userId: string): Promise<boolean> {
  const roles = Role.values.filter((role) => roleMay(role, 'record:redact'))
  const found = await tx.user.findFirst({
    where: { id: { not: userId }, disabledAt: null, role: { in: roles }, accounts: { some: {} } },
    select: { id: true },
  })
  return found !== null
}

/** The redactions that are due, locked; those that another process carries out are left to it. */
export async function dueRedactions(tx: Transaction, now: Date): Promise<Redaction[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM redaction WHERE state = 'WAITING' AND due_at <= ${now} ORDER BY due_at FOR UPDATE SKIP LOCKED`
  return tx.redaction.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: { dueAt: 'asc' } })
}

/** Ends a redaction, and forgets its words. */
export async function decideRedaction(
  tx: Transaction,
  id: string,
  state: 'APPLIED' | 'CALLED_OFF',
  by: { readonly id: string | null; readonly name: string },
  now: Date,
): Promise<void> {
  await tx.redaction.update({
    where: { id },
    data: {
      state,
      words: [],
      scopeHash: null,
      decidedById: by.id,
      decidedByName: by.name,
      decidedAt: now,
      version: { increment: 1 },
    },
  })
}

/**
 * Carries a redaction out: blanks, destroys salts and what could be guessed from (fingerprints of proposals, hashes of
 * imported texts), notes each row struck, and counts the records' versions up, so that an editor who still has the
 * words on screen cannot save them back.
 */
export async function carryOut(tx: Transaction, redaction: Redaction, now: Date): Promise<Struck[]> {
  const coverage = await coverageOfOrder(tx, redaction)
  const struck = coverage ? await strike(tx, coverage, finderOf(redaction), { redactionId: redaction.id, now }) : []
  await tx.redactionStrike.createMany({
    data: struck.map(({ table, key, columns, matches }) => ({
      id: newUuid(),
      redactionId: redaction.id,
      tableName: table,
      rowKey: key as Record<string, string | number>,
      columns: [...columns],
      matches,
    })),
  })
  await forgetFingerprints(tx, redaction.id, coverage, struck)
  for (const noun of ['article', 'claim', 'source', 'topic', 'collection'] as const)
    await countUp(tx, noun, struck, now)
  return struck
}

const ownersIn = (struck: readonly Struck[], table: string): string[] => [
  ...new Set(struck.filter((row) => row.table === table).map(({ owner }) => owner)),
]

async function countUp(
  tx: Transaction,
  noun: 'article' | 'claim' | 'source' | 'topic' | 'collection',
  struck: readonly Struck[],
  now: Date,
): Promise<void> {
  const carried =
    noun === 'claim' ? ['attribution', 'evidence', 'assessment'] : noun === 'article' ? ['correction'] : []
  const tables = [noun, `${noun}_revision`, `${noun}_publication`, ...carried]
  const ids = [...new Set(tables.flatMap((table) => ownersIn(struck, table)))]
  const data = { version: { increment: 1 }, updatedAt: now }
  const where = { id: { in: ids } }
  if (noun === 'article') await tx.article.updateMany({ where, data })
  else if (noun === 'claim') await tx.claim.updateMany({ where, data })
  else if (noun === 'source') await tx.source.updateMany({ where, data })
  else if (noun === 'topic') await tx.topic.updateMany({ where, data })
  else await tx.collection.updateMany({ where, data })
}

async function forgetFingerprints(
  tx: Transaction,
  redactionId: string,
  coverage: Coverage | null,
  struck: readonly Struck[],
): Promise<void> {
  const named = coverage?.kind === 'records' ? coverage.ids : null
  const articles = [...ownersIn(struck, 'article_revision'), ...(named?.articles ?? [])]
  const claims = [...ownersIn(struck, 'claim_revision'), ...(named?.claims ?? [])]
  const sources = [...ownersIn(struck, 'source_revision'), ...(named?.sources ?? [])]
  await tx.$executeRaw`
    UPDATE proposal SET fingerprint = 'redacted ' || id
    WHERE article_id = ANY(${articles}::uuid[])
      OR subject_id = ANY(${claims}::uuid[])
      OR subject_id IN (
        SELECT id FROM attribution WHERE claim_id = ANY(${claims}::uuid[]) OR source_id = ANY(${sources}::uuid[])
      )`
  await tx.$executeRaw`SELECT set_config('sourceline.redaction', ${redactionId}, true)`
  await tx.$executeRaw`
    UPDATE change_event SET changes = changes - 'textHash'
    WHERE changes ? 'textHash' AND subject_id = ANY(${articles}::uuid[])`
  await tx.$executeRaw`SELECT set_config('sourceline.redaction', '', true)`
}
