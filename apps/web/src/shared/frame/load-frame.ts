import { readEnv } from '../../env.ts'
import { MastheadDocument } from '../../generated/graphql.ts'
import type { Ask } from '../api/reading.ts'

/** What every page shows around what it is about. */
export interface Frame {
  readonly siteName: string
  /** Where readers find the site; canonical addresses begin with it. */
  readonly siteUrl: string
  /** What the masthead leads to: the sections of the site, or the top of the topic tree where it has none. */
  readonly sections: readonly { readonly path: string; readonly name: string }[]
}

/** The frame without sections, for a page that tells that the newsroom's server does not answer. */
export function bareFrame(): Frame {
  const { siteName, siteUrl } = readEnv()
  return { siteName, siteUrl, sections: [] }
}

/** The frame of a page. */
export async function loadFrame(ask: Ask): Promise<Frame> {
  const { sections, topics } = (await ask(MastheadDocument, {})) ?? {}
  const places =
    sections && sections.nodes.length > 0
      ? sections.nodes.map(({ slug, name }) => ({ path: `/sections/${slug}`, name }))
      : (topics?.nodes ?? [])
          .filter(({ parent }) => !parent)
          .map(({ slug, name }) => ({ path: `/topics/${slug}`, name }))
  return { ...bareFrame(), sections: places.slice(0, 10) }
}
