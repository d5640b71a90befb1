import { SectionsDocument } from '../../generated/graphql.ts'
import { query } from '../api/query.ts'
import type { Section } from './masthead.tsx'

/** The top of the topic tree, for the masthead. A page without sections still shows, and tells what is wrong itself. */
export async function loadSections(): Promise<Section[]> {
  try {
    const topics = (await query(SectionsDocument, {}))?.topics.nodes ?? []
    return topics.filter(({ parent }) => !parent).slice(0, 10)
  } catch {
    return []
  }
}
