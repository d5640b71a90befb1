import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { Setting, SettingsGroup, ValuesOf } from './define-settings.ts'

/** The stored values of a group, by name; those that are not set are left out. */
export type StoredValues = Readonly<Record<string, unknown>>

/**
 * The values of a group as they count now: read where they are used, so that a change counts in every process from the
 * next use on.
 */
export async function readSettings<Group extends SettingsGroup>(
  tx: Transaction,
  group: Group,
): Promise<ValuesOf<Group>> {
  const row = await clientOf(tx).settings.findUnique({ where: { name: group.name }, select: { values: true } })
  const stored = storedValues(row?.values)
  const values = Object.entries(group.settings).map(([name, setting]) => [name, valueIn(stored, name, setting)])
  return Object.fromEntries(values) as ValuesOf<Group>
}

/** Stored values as they were read. */
export const storedValues = (values: unknown): StoredValues =>
  typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as StoredValues) : {}

/** What a setting is: its default where none is stored, or one that this version does not take. */
export function valueIn(stored: StoredValues, name: string, { type, byDefault }: Setting): string | number {
  const parsed = type.safeParse(stored[name])
  return parsed.success ? parsed.data : byDefault
}

/** Reads a value as people write it on a command line: a number where the setting takes one, else the text itself. */
export function valueAsWritten({ type }: Setting, text: string): string | number {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  return !Number.isNaN(number) && type.safeParse(number).success ? number : text
}
