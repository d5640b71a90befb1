import type { ListName } from '@sourceline/domain'
import { columns, type Shape } from '../../platform/reads/shape.ts'
import { actorName } from '../identity/public.ts'

/** A view of a list as read. */
export interface ListViewRow {
  readonly id: string
  readonly list: ListName
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly isShared: boolean
  readonly ownerId: string
  readonly owner: string | null
  readonly version: number
  readonly updatedAt: string
}

/** How views of lists are read; editorial only. */
export const listViewShape: Shape = {
  view: 'list_view',
  fields: {
    ...columns('id', 'list', 'name', 'parameters', 'isShared', 'version', 'updatedAt'),
    owner: [{ name: 'owner', sql: (view) => actorName(`${view}.owner_id`) }],
    isOwn: ['ownerId'],
    can: ['ownerId'],
  },
  relations: {},
}
