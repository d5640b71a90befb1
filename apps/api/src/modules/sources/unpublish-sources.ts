import type { Transaction } from '../../platform/change-log.ts'

/**
 * Takes sources away from readers, as far as no article that is public or scheduled retells them and
 * nobody public belongs to them.
 *
 * @returns The UUIDs of those that went.
 */
export async function unpublishSources(tx: Transaction, ids: readonly string[], now: Date): Promise<string[]> {
  const gone = await tx.$queryRaw<{ id: string }[]>`
    UPDATE source_publication s SET public_until = ${now}, ending = 'UNPUBLISHED'
    WHERE s.public_until IS NULL AND s.public_from < ${now} AND s.source_id = ANY(${[...ids]}::uuid[])
      AND NOT EXISTS (
        SELECT FROM article_revision r JOIN article_publication p ON p.revision_id = r.id AND p.public_until IS NULL
        WHERE r.original_source_id = s.source_id
      )
      AND NOT EXISTS (
        SELECT FROM source_revision r JOIN source_publication p ON p.revision_id = r.id AND p.public_until IS NULL
        WHERE r.affiliation_id = s.source_id AND p.source_id <> ALL(${[...ids]}::uuid[])
      )
    RETURNING s.source_id AS id`
  return gone.map(({ id }) => id)
}
