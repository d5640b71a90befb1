import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { typedId } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { changedListView, listViewToChange } from '../list-view-to-change.ts'
import { removeListView } from '../list-view.store.ts'

/** Deletes a view of a list; the list and its records stay as they are. Editors delete what anybody shares. */
export const deleteListView = useCase({
  action: 'list-view:delete',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object(changedListView),
  subject: listViewToChange,
  run: async ({ tx, emit }, _input, { id, list }) => {
    await removeListView(tx, id)
    emit({ subject: { type: 'list_view', id }, changes: { list } })
    return ok({ deletedId: typedId('list_view', id) })
  },
})
