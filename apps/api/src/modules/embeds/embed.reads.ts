import { amongThose, columns, type Shape } from '../../platform/reads/shape.ts'

/** An embed as read. */
export interface EmbedRow {
  readonly id: string
  readonly url: string
  readonly provider: string
  readonly title: string | null
  readonly authorName: string | null
  readonly frameUrl: string | null
  readonly width: number | null
  readonly height: number | null
}

const told = ['id', 'url', 'provider', 'title', 'authorName', 'frameUrl', 'width', 'height'] as const

/** How embeds are read. */
export const embedShape: Shape = {
  view: 'embed',
  listedAs: 'embed',
  fields: { ...columns(...told), frameUrl: ['frameUrl', 'url'] },
  relations: {},
}

/** The embeds whose ids a statement finds, as JSON: as whoever reads is shown them, in no order. */
export const embedsAmong = (found: string, schema: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', e.id, 'url', e.url, 'provider', e.provider, 'title', e.title,
    'authorName', e.author_name, 'frameUrl', e.frame_url, 'width', e.width, 'height', e.height)), '[]')
    FROM ${schema}.embed e WHERE e.id ${amongThose(found)})`
