import { prepareQuery } from '../../matching/query.ts'
import { IndexedClaims } from '../../matching/indexed-claims.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './media.ts'

/** What a post shows, as the matcher sees it. */
const shown = (text: string): string[] => (prepareQuery(new IndexedClaims(), { text }).media ? ['media'] : [])

prove(lists, { media: ['Footage of the flood in Tal', 'media'] }, shown)
prove(lists, { media: ['The flood in Tal pic.twitter.com/abc', 'media'] }, shown)
