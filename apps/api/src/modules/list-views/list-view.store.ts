import type { ListName } from '@sourceline/domain'
import { newUuid } from '../../platform/ids.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { listViewRecord } from './list-view.record.ts'

const tables = (tx: Transaction) => open(tx, listViewRecord)

/** What a list is narrowed and ordered by. */
export type ListParameters = readonly { readonly name: string; readonly value: string }[]

/** A view that is to be kept. */
export interface NewListView {
  readonly ownerId: string
  readonly list: ListName
  readonly name: string
  readonly parameters: ListParameters
  readonly isShared: boolean
}

const byName = (parameters: ListParameters): Record<string, string> =>
  Object.fromEntries(parameters.map(({ name, value }) => [name, value]))

/** Keeps a view, and gives its UUID. */
export async function insertListView(
  tx: Transaction,
  { parameters, ...view }: NewListView,
  now: Date,
): Promise<string> {
  const id = newUuid()
  await tables(tx).listView.create({
    data: { id, ...view, parameters: byName(parameters), createdAt: now, updatedAt: now },
  })
  return id
}

/** Loads a view that this keeper may see, locked until the transaction ends; null where there is none. */
export async function loadListView(tx: Transaction, id: string, keeper: string | null) {
  await lockRow(tx, listViewRecord, id)
  return tables(tx).listView.findFirst({
    where: { id, OR: [{ isShared: true }, ...(keeper === null ? [] : [{ ownerId: keeper }])] },
  })
}

/** The views that somebody has of a list: how many, and the UUID of the one that is called so. */
export async function viewsOf(
  tx: Transaction,
  { ownerId, list, name }: Pick<NewListView, 'ownerId' | 'list' | 'name'>,
): Promise<{ readonly count: number; readonly namesake: string | null }> {
  const { listView } = tables(tx)
  const count = await listView.count({ where: { ownerId, list } })
  const namesake = await listView.findFirst({ where: { ownerId, list, name }, select: { id: true } })
  return { count, namesake: namesake?.id ?? null }
}

/** What of a view changes. */
export interface ListViewChange {
  readonly name?: string | undefined
  readonly parameters?: ListParameters | undefined
  readonly isShared?: boolean | undefined
}

/** Changes a view and counts its version up. */
export async function updateListView(
  tx: Transaction,
  id: string,
  { parameters, name, isShared }: ListViewChange,
  now: Date,
): Promise<void> {
  await tables(tx).listView.update({
    where: { id },
    data: {
      ...(name !== undefined && { name }),
      ...(isShared !== undefined && { isShared }),
      ...(parameters && { parameters: byName(parameters) }),
      version: { increment: 1 },
      updatedAt: now,
    },
  })
}

/** Deletes a view. */
export async function removeListView(tx: Transaction, id: string): Promise<void> {
  await tables(tx).listView.delete({ where: { id } })
}
