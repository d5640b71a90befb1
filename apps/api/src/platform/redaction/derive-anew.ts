import type { Transaction } from '../transactions/transaction.ts'
import type { Finder } from './struck-words.ts'

/** Draws anew what is derived from the words of rows that were blanked. */
export type DeriveAnew = (tx: Transaction, ids: readonly string[], finder: Finder, now: Date) => Promise<void>

const derivations = new Map<string, DeriveAnew>()

/** Says how what is derived from the rows of a table is drawn anew once they are blanked. */
export function onBlanking(table: string, derive: DeriveAnew): void {
  derivations.set(table, derive)
}

/** How what is derived from a table's rows is drawn anew; undefined where nothing is. */
export const derivationOf = (table: string): DeriveAnew | undefined => derivations.get(table)
