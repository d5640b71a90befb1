import { z } from 'zod'
import { line, slug, text, webAddress } from '../../platform/inputs.ts'

/** The fields of an author, as inputs. */
export const authorFields = {
  name: line(300, 'a name').describe('The name, as it stands in bylines.'),
  slug: slug.describe('The address.'),
  roleTitle: line(300, 'a role title').nullable().describe('The role in the newsroom: "Transport correspondent".'),
  description: text(2000).describe('What readers should know of the author.'),
  sameAs: z
    .array(webAddress)
    .max(20)
    .describe('Web addresses where the author is found elsewhere: a profile, a homepage (schema.org sameAs).'),
}
