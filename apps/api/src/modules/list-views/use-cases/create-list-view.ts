import { failed, keeperOf, ok } from '@sourceline/domain'
import { z } from 'zod'
import { missingPermission } from '../../../platform/missing-permission.ts'
import { useCase } from '../../../platform/use-case.ts'
import { listViewLimits } from '../list-view-limits.ts'
import { listViewFields } from '../list-view.input.ts'
import { refused } from '../list-view.refusals.ts'
import { insertListView, viewsOf } from '../list-view.store.ts'

/** Keeps how a list is narrowed and ordered under a name, for oneself or for everybody in the newsroom. */
export const createListView = useCase({
  action: 'list-view:create',
  refusals: ['view-name-taken', 'views-too-many'],
  input: z.object({ ...listViewFields, isShared: listViewFields.isShared.default(false) }),
  run: async ({ tx, now, actor, emit }, { list, name, parameters, isShared }) => {
    const missing = isShared ? missingPermission(actor, 'list-view:share') : null
    if (missing) return failed(missing)
    const ownerId = keeperOf(actor) ?? actor.name
    const { count, namesake } = await viewsOf(tx, { ownerId, list, name })
    if (namesake !== null) return failed(refused('view-name-taken', { field: 'name', name }))
    if (count >= listViewLimits.own)
      return failed(refused('views-too-many', { field: 'list', max: listViewLimits.own }))
    const listViewId = await insertListView(tx, { ownerId, list, name, parameters, isShared }, now)
    emit({ subject: { type: 'list_view', id: listViewId }, changes: { list, isShared } })
    return ok({ listViewId })
  },
})
