import { idOf } from '../../platform/ids.ts'
import { text, webAddress } from '../../platform/inputs.ts'

/** What search engines, social networks and readers of other languages get of an article, as inputs. */
export const metadataFields = {
  seoTitle: text(300).describe('The title for search engines (HTML title). Empty: the headline.'),
  seoDescription: text(1000).describe('The description for search engines (HTML meta description). Empty: the dek.'),
  socialTitle: text(300).describe('The title of the social preview (Open Graph og:title). Empty: the headline.'),
  socialDescription: text(1000).describe(
    'The description of the social preview (Open Graph og:description). Empty: the dek.',
  ),
  socialImageId: idOf('asset')
    .nullable()
    .describe('The image of the social preview (Open Graph og:image). Null: the lead image.'),
  canonicalUrl: webAddress
    .nullable()
    .describe('The address under which search engines are to list it, if not its own (RFC 6596 canonical).'),
  translationOfId: idOf('article')
    .nullable()
    .describe(
      'The article that it is a translation of (schema.org translationOfWork). That one and its translations are a ' +
        'group, with one article a language. Naming one of the translations names their original.',
    ),
}
