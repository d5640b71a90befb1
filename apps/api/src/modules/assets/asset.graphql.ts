import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { allowed } from '../../graphql/can.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { NodeInterface, nodeType, uuidArgument } from '../../graphql/node.graphql.ts'
import { howListsAreSearched, searchedPage } from '../../platform/reads/list-search.ts'
import type { Where } from '../../platform/reads/reads.ts'
import { relation } from '../../platform/reads/related.ts'
import { newestFirst } from '../../platform/reads/shape.ts'
import { assetShape, type AssetRow, type ImageRow } from './asset.reads.ts'
import { embeddedWords } from './embedded-words.ts'
import { FocalPoint, Image } from './image.graphql.ts'
import { originalOf } from './media-address.ts'
import { maxBytes, maxPixels, readableTypes } from './upload-limits.work.ts'
import { publishAsset } from './use-cases/publish-asset.ts'
import { saveAsset } from './use-cases/save-asset.ts'
import { unpublishAsset } from './use-cases/unpublish-asset.ts'

const EmbeddedField = builder.objectRef<{ name: string; value: string }>('EmbeddedField').implement({
  description: 'Something that a file says of itself.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is: "Credit".' }),
    value: t.exposeString('value', { description: 'What it says.' }),
  }),
})

/** The type Asset. */
export const Asset = builder.objectRef<AssetRow>('Asset')

Asset.implement({
  description: 'An image of the library.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the library calls it; at first the name of its file.' }),
    image: t.field({
      type: Image,
      description: 'The image as readers would be shown it.',
      resolve: relation<ImageRow>(),
    }),
    originalUrl: t.string({
      description: 'The path of the file as it was uploaded, for those who are signed in.',
      resolve: (row, _args, context) => originalOf(context, row),
    }),
    mediaType: t.exposeString('mediaType', { description: 'The media type of its file (IANA): `image/jpeg`.' }),
    bytes: t.exposeInt('bytes', { description: 'How many bytes its file has.' }),
    width: t.exposeInt('width', { description: 'How wide its file is, in pixels.' }),
    height: t.exposeInt('height', { description: 'How high its file is, in pixels.' }),
    animated: t.exposeBoolean('animated', { description: 'It moves.' }),
    embedded: t.field({
      type: [EmbeddedField],
      description: 'What its file says of itself (IPTC Photo Metadata, Exif). Where it was taken is never kept.',
      resolve: ({ embedded }) => embeddedWords(embedded),
    }),
    hasContentCredentials: t.exposeBoolean('hasContentCredentials', {
      description:
        'Its file carries Content Credentials (C2PA): who made it and how, signed. They are not checked here.',
    }),
  }),
})

builder.objectFields(Asset, (t) => ({
  alt: t.exposeString('alt', { description: 'What it shows, for those who cannot see it. May be empty.' }),
  decorative: t.exposeBoolean('decorative', { description: 'It says nothing, and needs no description.' }),
  caption: t.exposeString('caption', { description: 'What readers are told below it. May be empty.' }),
  credit: t.exposeString('credit', { description: 'Whose it is, as readers are told. May be empty.' }),
  copyright: t.exposeString('copyright', { description: 'The copyright notice. May be empty.' }),
  licence: t.exposeString('licence', { description: 'By what right it is shown, and how. May be empty.' }),
  focalPoint: t.field({
    type: FocalPoint,
    description: 'The point that stays in sight however it is cropped.',
    resolve: ({ focalX, focalY }) => ({ x: focalX, y: focalY }),
  }),
  embargoUntil: t.expose('embargoUntil', {
    type: 'DateTime',
    nullable: true,
    description: 'Readers do not see it before; null where there is no such moment.',
  }),
  expiresAt: t.expose('expiresAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When the rights to show it end; null where they do not.',
  }),
  version: t.exposeInt('version', { description: 'Send it back as expectedVersion.' }),
  hasDraft: t.exposeBoolean('hasDraft', { description: 'It has changes that are not public.' }),
  publicFrom: t.expose('publicFrom', {
    type: 'DateTime',
    nullable: true,
    description: 'Since when what is public now is public.',
  }),
  createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was uploaded.' }),
  createdBy: t.exposeString('createdBy', {
    nullable: true,
    description: 'Who uploaded it; null where that is not known.',
  }),
  updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  can: t.stringList({
    description: 'What the viewer may do with it now: `asset:publish`.',
    resolve: ({ hasDraft, publicFrom }, _args, context) =>
      allowed(context, [
        'asset:save',
        'asset:replace-file',
        ...(hasDraft || !publicFrom ? (['asset:publish'] as const) : []),
        ...(publicFrom ? (['asset:unpublish'] as const) : []),
      ]),
  }),
}))

nodeType('asset', 'Asset', assetShape)

const AssetConnection = connectionOf('Asset', Asset, editorial)

const AssetFilter = builder.inputType('AssetFilter', {
  description: 'Which images to list.',
  fields: (t) => ({
    search: t.string({ description: `Words of the name, description, caption or credit, ${howListsAreSearched}` }),
    needsAlt: t.boolean({ description: 'Only those that are neither described nor decorative, or only the others.' }),
    isPublic: t.boolean({ description: 'Only those that readers see, or only those that they do not.' }),
    expired: t.boolean({ description: 'Only those whose rights have ended, or only the others.' }),
  }),
})

/** A condition, turned round where the opposite is asked for; none where nothing is. */
const asked = (wanted: boolean | null | undefined, condition: string): string | null =>
  typeof wanted === 'boolean' ? `(${condition}) = ${wanted}` : null

const UploadLimits = builder.objectRef<object>('UploadLimits').implement({
  description: 'What can be uploaded at `/media/uploads`.',
  fields: (t) => ({
    maxBytes: t.int({ description: 'How many bytes a file may have.', resolve: () => maxBytes }),
    maxPixels: t.int({
      description: 'How many pixels an image may have, all its pictures together where it moves.',
      resolve: () => maxPixels,
    }),
    mediaTypes: t.stringList({
      description: 'Of which media types. What a file is, is told by its content.',
      resolve: () => [...readableTypes],
    }),
  }),
})

builder.queryFields((t) => ({
  asset: t.field({
    type: Asset,
    nullable: true,
    description: 'One image, or null.',
    args: { id: t.arg.id({ required: true, description: 'The id: `asset_01h…`.' }) },
    resolve: (_root, args, context, info) => {
      const id = uuidArgument(args.id, 'asset')
      return context.readsAt(null).one<AssetRow>(info, assetShape, (row, bind) => `${row}.id = ${bind(id)}`)
    },
  }),
  assets: t.field({
    type: AssetConnection,
    complexity: pageCost,
    description: 'Images, the newest first; the best first where they are searched.',
    args: { ...pageArgs(), filter: t.arg({ type: AssetFilter, description: 'Which images.' }) },
    resolve: async (_root, { filter }, context, info) => {
      const where: Where = (row) =>
        [
          'true',
          asked(filter?.needsAlt, `${row}.alt = '' AND NOT ${row}.decorative`),
          asked(filter?.isPublic, `${row}.public_from IS NOT NULL`),
          asked(filter?.expired, `coalesce(${row}.expires_at <= now(), false)`),
        ]
          .filter(Boolean)
          .join(' AND ')
      const found = await searchedPage(context.readsAt(null), info, {
        shape: assetShape,
        type: 'asset',
        words: filter?.search,
        where,
        order: newestFirst('created_at'),
      })
      return pageOf<AssetRow>(found)
    },
  }),
  uploadLimits: t.field({
    type: UploadLimits,
    description: 'What can be uploaded at `/media/uploads`, which speaks the tus protocol 1.0.',
    resolve: () => ({}),
  }),
}))

const records = { asset: { type: Asset, shape: assetShape, id: ({ assetId }: { assetId: string }) => assetId } }

mutationFor('saveAsset', saveAsset, {
  description:
    'Changes what is said of an image, and from when until when it may be shown. Readers see what is said once it is ' +
    'published; when it may be shown holds at once.',
  records,
})
mutationFor('publishAsset', publishAsset, {
  description: 'Shows readers the newest version of an image, wherever it is used.',
  records,
})
mutationFor('unpublishAsset', unpublishAsset, {
  description: 'Takes an image away from readers that nothing public shows, at every moment that they can ask for.',
  records,
})
