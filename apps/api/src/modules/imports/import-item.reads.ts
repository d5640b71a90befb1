import type { ImportItemState } from '@sourceline/domain'
import { byReference, columns, type PageOrder, type Shape } from '../../platform/reads/shape.ts'
import { articleShape } from '../articles/public.ts'

/** An article of an import as read. */
export interface ImportItemRow {
  readonly id: string
  readonly position: number
  readonly headline: string
  readonly state: ImportItemState
  readonly failure: string | null
  readonly notices: readonly string[]
  readonly claimCount: number
  readonly sourceCount: number
}

/** How the articles of an import are read; editorial only. */
export const importItemShape: Shape = {
  view: 'import_item',
  fields: columns('id', 'position', 'headline', 'state', 'failure', 'notices', 'claimCount', 'sourceCount'),
  relations: {
    article: { kind: 'one', shape: () => articleShape, where: byReference('article_id') },
  },
}

/** In the order of the file. */
export const inFileOrder: PageOrder = {
  by: (row) => `${row}.position`,
  type: 'bigint',
  id: (row) => `${row}.id`,
  descending: false,
}
