import { line, slug, text } from '../../platform/inputs.ts'

/** The fields of a section, as inputs. */
export const sectionFields = {
  name: line(300, 'a name').describe('The name.'),
  slug: slug.describe('The address.'),
  description: text(2000).describe('What readers should know of it.'),
}
