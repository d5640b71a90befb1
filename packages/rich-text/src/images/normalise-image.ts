import type { AltText, Caption, Credit, ImageFigure } from '../body.ts'
import type { AltTextInput, CaptionInput, CreditInput } from '../textblock-schema.ts'
import type { ImageInput } from './image-schema.ts'

/** How what is said of an image comes to normal form. */
export interface ImageWordForms {
  caption: (given: CaptionInput) => Caption
  credit: (given: CreditInput) => Credit
  altText: (given: AltTextInput) => AltText
}

/** An image in normal form: with all of its parts, which may be empty. One that is described is not decorative. */
export function normaliseImage({ type, attrs, content = [] }: ImageInput, forms: ImageWordForms): ImageFigure {
  const caption = forms.caption(content.find((part) => part.type === 'caption') ?? { type: 'caption' })
  const credit = forms.credit(content.find((part) => part.type === 'credit') ?? { type: 'credit' })
  const altText = forms.altText(content.find((part) => part.type === 'altText') ?? { type: 'altText' })
  const decorative = attrs.decorative && altText.content === undefined
  return { type, attrs: { assetId: attrs.assetId, decorative }, content: [caption, credit, altText] }
}
