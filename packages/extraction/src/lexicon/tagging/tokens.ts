import { words } from '../word-list.ts'

/** Letters that belong to the number before them: "21st", "the 1990s", "40m". */
export const numberEndings = words('st nd rd th s m bn')
