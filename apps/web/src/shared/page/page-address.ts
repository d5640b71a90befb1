/** The parameters that pages of the site read, sorted. */
const read = ['after', 'asOf', 'locale', 'q'] as const

/** The first parts of the paths of this site. */
const own = new Set(['', 'articles', 'authors', 'claims', 'corrections', 'search', 'sections', 'sources', 'topics'])

/** Whether an address may be one of an earlier site: none of this site's own begins like it. */
export const mayBeOld = (address: string): boolean => !own.has(address.split(/[/?]/u)[1] ?? '')

/**
 * The address under which a page is made and kept. What no page of the site reads of an address, as what a newsletter adds to
 * a link, makes no other page; a path of an earlier site is taken as it is.
 */
export function pageAddress(url: string): string {
  const begin = url.indexOf('?')
  if (begin < 0 || mayBeOld(url)) return url
  const given = new URLSearchParams(url.slice(begin))
  const kept = new URLSearchParams(
    read.flatMap((name): [string, string][] => {
      const value = given.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  ).toString()
  return kept === '' ? url.slice(0, begin) : `${url.slice(0, begin)}?${kept}`
}
