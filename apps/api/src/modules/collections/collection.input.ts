import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'
import { line, slug, text } from '../../platform/inputs.ts'

/** How many articles a collection holds at the most. */
export const articleLimit = 500

/** The fields of a collection, as inputs. */
export const collectionFields = {
  title: line(300, 'a title').describe('The title.'),
  slug: slug.describe('The address.'),
  description: text(2000).describe('What readers should know of it.'),
  articleIds: z
    .array(idOf('article'))
    .max(articleLimit, `At most ${articleLimit} articles.`)
    .describe('Its articles, in order. Readers see those that are public.'),
}
