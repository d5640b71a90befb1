import { line, slug, text } from '../../platform/inputs.ts'
import { referenceList } from '../../platform/records/reference-list.ts'
import { collectionRecord } from './collection.record.ts'

/** The fields of a collection, as inputs. */
export const collectionFields = {
  title: line(300, 'a title').describe('The title.'),
  slug: slug.describe('The address.'),
  description: text(2000).describe('What readers should know of it.'),
  articleIds: referenceList(collectionRecord, 'articles').describe(
    'Its articles, in order. Readers see those that are public.',
  ),
}
