import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of images. */
export const { refusal, refused } = defineRefusals({
  'asset-alt-missing': 'Describe the image for those who cannot see it, or say that it is decorative.',
  'asset-already-public': 'Readers see this version already: change it first.',
  'asset-not-public': 'Readers do not see this image: there is nothing to take down.',
  'asset-needed':
    'An article that is public shows this image: take it out there first, or let its rights end now, by which it goes everywhere.',
  'asset-type-unreadable':
    'This file is no image that can be read: send JPEG, PNG, WebP, AVIF, GIF or TIFF. SVG and pages are never taken.',
  'asset-too-many-pixels':
    'The image has more than {megapixels} million pixels: make it smaller. Readers are shown it 2,560 pixels wide at the most.',
  'asset-file-damaged': 'The file is cut off or damaged: send it again, from the original.',
  'asset-rights-public':
    'Readers see this image, or will: ask somebody who may publish images to change from when until when it is shown.',
  'asset-rights-end-first': 'The rights end before the embargo does: nobody would ever see the image.',
})
