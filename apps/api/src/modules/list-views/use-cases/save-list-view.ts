import { failed, ListName, ok } from '@sourceline/domain'
import { z } from 'zod'
import { missingPermission } from '../../../platform/missing-permission.ts'
import { useCase } from '../../../platform/use-case.ts'
import { changedListView, listViewToChange } from '../list-view-to-change.ts'
import { listViewFields } from '../list-view.input.ts'
import { refused } from '../list-view.refusals.ts'
import { updateListView, viewsOf } from '../list-view.store.ts'

/** Changes a view of a list; what is left out stays as it is. Editors change what anybody shares. */
export const saveListView = useCase({
  action: 'list-view:save',
  refusals: ['record-missing', 'version-outdated', 'view-name-taken'],
  input: z.object({
    ...changedListView,
    name: listViewFields.name.optional(),
    parameters: listViewFields.parameters.optional(),
    isShared: listViewFields.isShared.optional(),
  }),
  subject: listViewToChange,
  run: async ({ tx, now, actor, emit }, { name, parameters, isShared }, { id, ownerId, ...before }) => {
    const missing = isShared === true && !before.isShared ? missingPermission(actor, 'list-view:share') : null
    if (missing) return failed(missing)
    const list = ListName.of(before.list)
    if (name !== undefined && name !== before.name) {
      const { namesake } = await viewsOf(tx, { ownerId, list, name })
      if (namesake !== null) return failed(refused('view-name-taken', { field: 'name', name }))
    }
    await updateListView(tx, id, { name, parameters, isShared }, now)
    emit({ subject: { type: 'list_view', id }, changes: { list, isShared: isShared ?? before.isShared } })
    return ok({ listViewId: id })
  },
})
