import { anyOf, words } from '../word-list.ts'

/** What a post holds that shows a picture or a film. */
const mediaMarks = words('pic.twitter youtu photo video picture image footage watch')
/** A post that shows one. */
export const media = new RegExp(anyOf(mediaMarks), 'iu')
