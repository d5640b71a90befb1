import type { RedirectKind } from '@sourceline/domain'
import { byReference, columns, type Shape } from '../../platform/reads/shape.ts'
import { articleShape } from '../articles/public.ts'

/** A redirect as read. */
export interface RedirectRow {
  readonly id: string
  readonly path: string | null
  readonly kind: RedirectKind
  readonly toAddress: string | null
  readonly version: number
  readonly updatedAt: string
}

/** How redirects are read. */
export const redirectShape: Shape = {
  view: 'redirect',
  fields: { ...columns('id', 'path', 'kind', 'toAddress', 'version', 'updatedAt'), can: [] },
  relations: { article: { kind: 'one', shape: () => articleShape, where: byReference('article_id') } },
}
