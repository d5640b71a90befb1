import type { Prisma, PrismaClient } from '@sourceline/database'
import type { Now } from '../../platform/clock.ts'
import { newUuid } from '../../platform/ids.ts'
import { storedValues, type StoredValues } from '../../platform/settings/read-settings.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { settingsRecord } from './settings.record.ts'

const tables = (tx: Transaction) => open(tx, settingsRecord)

/** A group of settings as it is stored. */
interface StoredGroup {
  readonly id: string
  readonly values: StoredValues
}

/** Loads a group, locked until the transaction ends; it is made where nothing of it was ever set. */
export async function lockSettings(tx: Transaction, name: string, now: Now): Promise<StoredGroup> {
  const { settings, $queryRaw } = tables(tx)
  await settings.createMany({
    data: [{ id: newUuid(), name, values: {}, updatedAt: now }],
    skipDuplicates: true,
  })
  await $queryRaw`SELECT id FROM settings WHERE name = ${name} FOR UPDATE`
  const row = await settings.findUniqueOrThrow({ where: { name }, select: { id: true, values: true } })
  return { id: row.id, values: storedValues(row.values) }
}

/** Saves the values of a group. */
export async function saveSettings(tx: Transaction, id: string, values: StoredValues, now: Now): Promise<void> {
  await tables(tx).settings.update({
    where: { id },
    data: { values: values as Prisma.InputJsonObject, updatedAt: now },
  })
}

/** What is stored, by group. */
export async function allStoredSettings(prisma: PrismaClient): Promise<Map<string, StoredValues>> {
  const rows = await prisma.settings.findMany({ select: { name: true, values: true } })
  return new Map(rows.map(({ name, values }) => [name, storedValues(values)]))
}
