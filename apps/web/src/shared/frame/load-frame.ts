import { readEnv } from '../../env.ts'
import { SectionsDocument } from '../../generated/graphql.ts'
import type { Ask } from '../api/reading.ts'

/** What every page shows around what it is about. */
export interface Frame {
  readonly siteName: string
  /** Where readers find the site; canonical addresses begin with it. */
  readonly siteUrl: string
  /** The top of the topic tree, for the masthead. */
  readonly sections: readonly { readonly slug: string; readonly name: string }[]
}

/** The frame without sections, for a page that tells that the newsroom's server does not answer. */
export function bareFrame(): Frame {
  const { siteName, siteUrl } = readEnv()
  return { siteName, siteUrl, sections: [] }
}

/** The frame of a page. */
export async function loadFrame(ask: Ask): Promise<Frame> {
  const topics = (await ask(SectionsDocument, {}))?.topics.nodes ?? []
  const sections = topics.filter(({ parent }) => !parent).slice(0, 10)
  return { ...bareFrame(), sections: sections.map(({ slug, name }) => ({ slug, name })) }
}
