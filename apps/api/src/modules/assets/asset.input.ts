import { z } from 'zod'
import { line, moment, text } from '../../platform/inputs.ts'

const share = z.number().min(0).max(1).meta({ graphql: 'Float' })

/** What is said of an image, as inputs. */
export const assetFields = {
  name: line(300, 'a name').describe('What the library calls it; at first the name of its file.'),
  alt: text(2000).describe('What it shows, for those who cannot see it.'),
  decorative: z.boolean().describe('It says nothing, and needs no description.'),
  caption: text(2000).describe('What readers are told below it.'),
  credit: text(500).describe('Whose it is, as readers are told: "Ida Lind / Reuters".'),
  copyright: text(500).describe('The copyright notice.'),
  licence: text(2000).describe('By what right it is shown, and how: "CC BY 4.0", "one use, print and web".'),
}

/** The part of an image that stays in sight however it is cropped. */
export const focalPoint = z
  .object({
    x: share.describe('From 0 at the left to 1 at the right.'),
    y: share.describe('From 0 at the top to 1 at the bottom.'),
  })
  .describe('The point that stays in sight however the image is cropped.')

/** From when until when an image may be shown. It holds at once, for what is published too. */
export const assetRights = {
  embargoUntil: moment.nullable().describe('Readers do not see it before. Holds at once, whatever is published.'),
  expiresAt: moment
    .nullable()
    .describe('The rights end then, and readers see it no longer. Holds at once, whatever is published.'),
}
