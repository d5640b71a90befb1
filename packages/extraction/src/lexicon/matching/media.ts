import { words } from '../word-list.ts'

/** What a post holds that shows a picture or a film. */
export const mediaMarks = words('pic.twitter youtu photo video picture image footage watch')
