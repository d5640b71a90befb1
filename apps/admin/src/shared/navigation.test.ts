import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { destinations, pageOf, settings } from './navigation.ts'

const pages = fileURLToPath(new URL('../app/(admin)', import.meta.url))

/** The addresses of the pages that need nothing to be known: `/articles`, `/settings/users`. */
function addressesIn(folder: string, address: string): string[] {
  return readdirSync(join(pages, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .flatMap(({ name }) => addressesBelow(join(folder, name), `${address}/${name}`))
}

const addressesBelow = (folder: string, address: string): string[] => [
  ...(existsSync(join(pages, folder, 'page.tsx')) ? [address] : []),
  ...addressesIn(folder, address),
]

test('every page that needs nothing to be known has its place in the navigation, and every place its page', () => {
  const places = [...destinations(), ...settings()].map(({ href }) => href)
  expect(addressesIn('', '').sort()).toEqual(places.filter((href) => href !== '/').sort())
})

test('a record whose type has pages is found on its own, and one of another type is not', () => {
  expect(pageOf('article', 'article_1')).toBe('/articles/article_1')
  expect(pageOf('topic', 'topic_1')).toBeUndefined()
  for (const { href, pages: type } of destinations())
    expect([href, existsSync(join(pages, href, '[id]', 'page.tsx'))]).toEqual([href, type !== undefined])
})
