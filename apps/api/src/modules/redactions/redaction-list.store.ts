import { Prisma } from '@sourceline/database'
import { z } from 'zod'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { redactionRecord } from './redaction.record.ts'

const tables = (tx: Transaction) => open(tx, redactionRecord)

/** The redactions that were carried out with the rows that each struck, oldest first, one in JSON a line. */
export async function redactionList(tx: Transaction): Promise<string[]> {
  const rows = await tables(tx).$queryRaw<{ line: string }[]>`
    SELECT jsonb_build_object('redaction', to_jsonb(r), 'strikes', (
      SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.id), '[]') FROM redaction_strike s WHERE s.redaction_id = r.id
    ))::text AS line
    FROM redaction r WHERE r.state = 'APPLIED' ORDER BY r.decided_at, r.id`
  return rows.map(({ line }) => line)
}

const listed = z.object({
  redaction: z.looseObject({ id: z.uuid(), state: z.literal('APPLIED') }),
  strikes: z.array(z.looseObject({ id: z.uuid(), redaction_id: z.uuid() })),
})

/** Whether a text is a line of {@link redactionList}. */
export function isListedRedaction(line: string): boolean {
  try {
    return listed.safeParse(JSON.parse(line)).success
  } catch {
    return false
  }
}

/**
 * Takes up redactions of a list that this database does not know as carried out, and forgets which transactions carried
 * out those that it knows: such a number can come again in another server.
 *
 * @returns The UUIDs of those taken up, in the order of the list: what they strike may still stand.
 */
export async function takeUpRedactions(tx: Transaction, lines: readonly string[]): Promise<string[]> {
  const { $executeRaw, redaction: redactions } = tables(tx)
  await $executeRaw`UPDATE redaction SET carried_out_in = NULL WHERE carried_out_in IS NOT NULL`
  const taken: string[] = []
  for (const line of lines) {
    const { redaction, strikes } = listed.parse(JSON.parse(line))
    const known = await redactions.findUnique({ where: { id: redaction.id }, select: { state: true } })
    if (known?.state === 'APPLIED') continue
    await $executeRaw`DELETE FROM redaction_strike WHERE redaction_id = ${redaction.id}::uuid`
    await $executeRaw`DELETE FROM redaction WHERE id = ${redaction.id}::uuid`
    await $executeRaw`${insertFrom('redaction', { ...redaction, carried_out_in: null })}`
    for (const strike of strikes) await $executeRaw`${insertFrom('redaction_strike', strike)}`
    taken.push(redaction.id)
  }
  return taken
}

const insertFrom = (table: 'redaction' | 'redaction_strike', row: object): Prisma.Sql =>
  Prisma.sql`INSERT INTO ${Prisma.raw(table)}
    SELECT * FROM jsonb_populate_record(NULL::${Prisma.raw(table)}, ${JSON.stringify(row)}::jsonb)`
