/** "SANTA LUZ (Newswire) —", "TAL, Norland, May 3 -": the place in capitals before a dash, at the head of a paragraph. */
const dateline =
  /^(\p{Lu}[\p{Lu}\p{M}.'’-]*\p{Lu}(?:[ /]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,4})(?:,\s*[^—–()]{2,40})?\s*(?:\([^)]{2,40}\)\s*)?(?:—|–|--|-)\s*\S/u

/** Where a report was written, as its first paragraph prints it; null where it prints none. */
export const datelineIn = (paragraph: string): string | null => dateline.exec(paragraph.slice(0, 200))?.[1] ?? null
