import { ImageFormat } from '@sourceline/domain'
import { builder, pub } from '../../graphql/builder.ts'
import { publicEnums } from '../../graphql/enums.ts'
import { idInAnswer } from '../../graphql/moment.ts'
import type { ImageRow } from './asset.reads.ts'
import { srcsetOf, urlOf } from './media-address.ts'

/** The type FocalPoint. */
export const FocalPoint = builder.objectRef<{ x: number; y: number }>('FocalPoint').implement({
  ...pub,
  description: 'The point of an image that stays in sight however it is cropped.',
  fields: (t) => ({
    x: t.exposeFloat('x', { ...pub, description: 'From 0 at the left to 1 at the right.' }),
    y: t.exposeFloat('y', { ...pub, description: 'From 0 at the top to 1 at the bottom.' }),
  }),
})

const formArgs = () =>
  builder.args((t) => ({
    format: t.field({
      type: publicEnums.ImageFormat,
      defaultValue: ImageFormat.of('JPEG'),
      description: 'In which format.',
    }),
    crop: t.field({
      type: publicEnums.ImageCrop,
      description: 'To which shape it is cropped about its focal point; not at all if left out.',
    }),
  }))

/** The type Image. */
export const Image = builder.objectRef<ImageRow>('Image')

Image.implement({
  ...pub,
  description: 'An image as readers are shown it. Where it was taken is told in no form of it.',
  fields: (t) => ({
    id: t.id({
      ...pub,
      description: 'The id: `asset_01h…`; of an image read at a moment of the past, with `@` and that moment.',
      resolve: ({ id }, _args, context) => idInAnswer(context, 'asset', id),
    }),
    url: t.string({
      ...pub,
      args: {
        width: t.arg.int({
          description:
            'How wide it is to be, in pixels; at its widest if left out. The address is that of the next width in which ' +
            'images are made, of which `srcset` lists all.',
        }),
        ...formArgs(),
      },
      description: 'The address of the image in a width, a shape and a format. In the editorial graph a path.',
      resolve: (image, { width, crop, format }, context) =>
        urlOf(context, image, { width: width ?? null, crop: crop ?? null, format: format ?? 'JPEG' }),
    }),
    srcset: t.string({
      ...pub,
      args: formArgs(),
      description: 'The addresses of the image in every width, as the attribute `srcset` of HTML has them.',
      resolve: (image, { crop, format }, context) =>
        srcsetOf(context, image, { crop: crop ?? null, format: format ?? 'JPEG' }),
    }),
    thumbhash: t.exposeString('thumbhash', {
      ...pub,
      description: 'What stands in its place until it is loaded: a ThumbHash in base64 (evanw.github.io/thumbhash).',
    }),
    width: t.exposeInt('width', { ...pub, description: 'How wide its file is, in pixels.' }),
    height: t.exposeInt('height', { ...pub, description: 'How high its file is, in pixels.' }),
    animated: t.exposeBoolean('animated', {
      ...pub,
      description: 'It moves; in WEBP it goes on moving, in other formats its first picture is shown.',
    }),
    focalPoint: t.field({
      ...pub,
      type: FocalPoint,
      description: 'The point that stays in sight however it is cropped.',
      resolve: ({ focalX, focalY }) => ({ x: focalX, y: focalY }),
    }),
    alt: t.exposeString('alt', {
      ...pub,
      description: 'What it shows, for those who cannot see it. Empty where it is decorative.',
    }),
    decorative: t.exposeBoolean('decorative', { ...pub, description: 'It says nothing, and needs no description.' }),
    caption: t.exposeString('caption', { ...pub, description: 'What readers are told below it. May be empty.' }),
    credit: t.exposeString('credit', { ...pub, description: 'Whose it is: "Ida Lind / Reuters". May be empty.' }),
    copyright: t.exposeString('copyright', { ...pub, description: 'The copyright notice. May be empty.' }),
  }),
})
