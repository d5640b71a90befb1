import { actorMay, type Actor, type RedactionScope } from '@sourceline/domain'
import type { PrismaClient } from '@sourceline/database'
import { GraphQLError } from 'graphql'
import { coverageOfOrder, finderOf } from './redaction.store.ts'
import { strike } from './strike.ts'
import { orderOf } from './use-cases/redact.ts'

/** How much of one kind of row a redaction would strike. */
export interface RedactionPreviewRow {
  readonly place: string
  readonly rows: number
  readonly matches: number
}

/** Counts where a redaction would strike, by kind of row; changes nothing. */
export async function previewRedaction(
  prisma: PrismaClient,
  actor: Actor,
  given: {
    scope: RedactionScope
    subjectId?: string | null | undefined
    words?: readonly string[] | null | undefined
    wholeWords?: boolean | null | undefined
  },
): Promise<RedactionPreviewRow[]> {
  if (!actorMay(actor, 'record:redact'))
    throw new GraphQLError('Only those who may redact can see where a redaction would strike.', {
      extensions: { code: 'FORBIDDEN' },
    })
  const order = orderOf({
    scope: given.scope,
    subjectId: given.subjectId ?? undefined,
    words: given.words ? [...given.words] : undefined,
    wholeWords: given.wholeWords ?? undefined,
  })
  return prisma.$transaction(
    async (tx) => {
      const coverage = await coverageOfOrder(tx, order)
      const found = coverage ? await strike(tx, coverage, finderOf(order)) : []
      return [...new Set(found.map(({ table }) => table))].map((place) => {
        const rows = found.filter(({ table }) => table === place)
        return { place, rows: rows.length, matches: rows.reduce((sum, { matches }) => sum + matches, 0) }
      })
    },
    { timeout: 60_000 },
  )
}
