import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { allRecords, recordOf } from '../records/define-record.ts'
import { identifier } from '../records/identifier.ts'
import { reachOf, type Ids } from './reach.ts'

/** Destroys what the words of records could be guessed from. */
export async function forgetFingerprints(tx: Transaction, records: Ids): Promise<void> {
  const reached = await reachOf(tx, records)
  const all = [...reached.values()].flatMap((ids) => [...ids])
  for (const { type, table, about, fingerprints = {} } of allRecords()) {
    const own = [...(reached.get(type) ?? [])]
    const concerned = about
      ? Prisma.sql`(id = ANY(${own}::uuid[]) OR ${identifier(about)} = ANY(${all}::uuid[]))`
      : Prisma.sql`id = ANY(${own}::uuid[])`
    for (const [column, fingerprint] of Object.entries(fingerprints)) {
      const name = identifier(column)
      if (fingerprint === 'whole')
        await clientOf(tx).$executeRaw`UPDATE ${identifier(table)} SET ${name} = 'redacted ' || id WHERE ${concerned}`
      else
        await clientOf(tx).$executeRaw`
          UPDATE ${identifier(table)} SET ${name} = ${name} - ${[...fingerprint]}::text[]
          WHERE ${name} ?| ${[...fingerprint]}::text[] AND ${concerned}`
    }
  }
}

/** Counts records' versions up, so that nobody who still has the words on screen can save them back. */
export async function countUp(tx: Transaction, records: Ids, now: Date): Promise<void> {
  const counted = await clientOf(tx).$queryRaw<{ table: string }[]>`
    SELECT table_name::text AS table FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name IN ('version', 'updated_at')
    GROUP BY table_name HAVING count(*) = 2`
  const tables = new Set(counted.map(({ table }) => table))
  for (const [type, ids] of records) {
    const table = recordOf(type)?.table
    if (table && tables.has(table))
      await clientOf(tx).$executeRaw`
        UPDATE ${identifier(table)} SET version = version + 1, updated_at = ${now} WHERE id = ANY(${[...ids]}::uuid[])`
  }
}
