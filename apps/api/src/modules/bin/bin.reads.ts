import { actorMay, isAction, keeperOf, refusingRoleOf, type Action, type Actor } from '@sourceline/domain'
import { actorName } from '../identity/public.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { binnedRecords } from '../../platform/records/bin.ts'
import { columns, type Shape } from '../../platform/reads/shape.ts'

/** What lies in the bin, as read. */
export interface BinEntryRow {
  readonly id: string
  readonly type: string
  readonly label: string | null
  readonly address: string | null
  readonly deletedAt: string
  readonly deletedByName: string | null
}

/** How what lies in the bin is read; editorial only. */
export const binShape: Shape = {
  view: 'bin',
  fields: {
    ...columns('label', 'address', 'deletedAt'),
    id: ['type', 'id'],
    noun: ['type'],
    deletedByName: [{ name: 'deletedByName', sql: (row) => actorName(`${row}.deleted_by_id`) }],
    purgedAt: ['deletedAt'],
  },
  relations: {},
}

/** What is not an actor's own, whoever it is. */
const anothers = { createdById: null, assigneeId: 'another' }

/** By which action records of a type are taken out of the bin. */
function undeletionOf(type: string): Action {
  const action = `${type.replaceAll('_', '-')}:undelete`
  if (!isAction(action)) throw new Error(`${action} is not declared, and ${type} has a bin`)
  return action
}

/** What an actor may take out of the bin: of the kinds of record that their role allows, where it says so only their own. */
export const restorableBy =
  (actor: Actor): Where =>
  (row, bind) => {
    const own = () =>
      `(${row}.assignee_id IS NULL OR ${bind(keeperOf(actor))} IN (${row}.created_by_id, ${row}.assignee_id))`
    const allowed = binnedRecords().flatMap(({ type }) => {
      const action = undeletionOf(type)
      if (!actorMay(actor, action)) return []
      const whose = refusingRoleOf(actor, action, anothers) === null ? 'true' : own()
      return `${row}.type = ${bind(type)} AND ${whose}`
    })
    return allowed.length > 0 ? `(${allowed.join(' OR ')})` : 'false'
  }
