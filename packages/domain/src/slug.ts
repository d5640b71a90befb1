import anyAscii from 'any-ascii'

const longest = 80

/** Chinese characters are words of their own: each is written apart. */
const ideograph = /\p{Script=Han}/gu

/**
 * A slug of lower-case Latin letters, digits and single hyphens, drawn from a text of any script and at most
 * 80 characters long, cut at a word. A text without any letter or digit gives `fallback`.
 */
export function slugFrom(text: string, fallback = 'untitled'): string {
  const words =
    anyAscii(text.normalize('NFKC').replace(ideograph, ' $& '))
      .replace(/['’`]/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > longest) break
    slug = longer
  }
  return slug || words[0]?.slice(0, longest) || fallback
}

/** The same slug with a number that makes it free: `slug`, `slug-2`, `slug-3` and so on. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}
