import type { PrismaClient } from '@sourceline/database'
import { columns, extendShape, type Shape } from '../../platform/reads/shape.ts'
import { changeEventShape } from '../audit/public.ts'
import { sourceShape } from '../sources/public.ts'

/** What may be told of the vault's entry for a source. */
export interface VaultRow {
  readonly id: string
  readonly kept: boolean
  readonly version: number
  readonly keptById: string | null
  readonly keptByName: string | null
  readonly keptAt: string | null
  readonly changedAt: string | null
}

/** How the vault is read; editorial only, and never what is kept in it. */
const vaultShape: Shape = {
  view: 'vault',
  always: ['keptById'],
  fields: {
    ...columns('kept', 'version', 'keptAt', 'changedAt'),
    keptBy: ['keptByName'],
    can: ['kept'],
  },
  relations: {
    history: {
      kind: 'many',
      shape: () => changeEventShape,
      where: (vault, event) => `${event}.subject_id = ${vault}.id AND ${event}.action LIKE 'vault:%'`,
      orderBy: (event) => `${event}.position DESC`,
    },
  },
}

extendShape(sourceShape, {
  relations: {
    vault: { kind: 'one', shape: () => vaultShape, where: (source, vault) => `${vault}.id = ${source}.id` },
  },
})

/** How many identities are kept under each key. */
export async function countByKey(prisma: PrismaClient): Promise<{ keyId: string; entries: number }[]> {
  const rows = await prisma.vaultEntry.groupBy({ by: ['keyId'], _count: true, orderBy: { keyId: 'asc' } })
  return rows.map(({ keyId, _count }) => ({ keyId, entries: _count }))
}
