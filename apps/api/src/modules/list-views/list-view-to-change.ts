import { keeperOf, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import type { Failure } from '../../platform/failure.ts'
import { idOf } from '../../platform/ids.ts'
import { expectedVersion } from '../../platform/inputs.ts'
import { requireVersion } from '../../platform/record.ts'
import type { Running } from '../../platform/use-case.ts'
import { loadListView } from './list-view.store.ts'

/** Which view is changed. */
export const changedListView = { id: idOf('list_view').describe('The view.'), expectedVersion }

const input = z.object(changedListView)

type Loaded = NonNullable<Awaited<ReturnType<typeof loadListView>>>

/** Loads a view that the actor may see, with whose it is. */
export async function listViewToChange(
  { tx, actor }: Running,
  { id, expectedVersion: version }: z.output<typeof input>,
): Promise<
  Result<
    Loaded & { readonly createdById: string; readonly assigneeId: string },
    Failure<'record-missing' | 'version-outdated'>
  >
> {
  const found = requireVersion('list_view', await loadListView(tx, id, keeperOf(actor)), version)
  return found.ok ? ok({ ...found.value, createdById: found.value.ownerId, assigneeId: found.value.ownerId }) : found
}
