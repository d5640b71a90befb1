import { expect, test } from 'vitest'
import { pageText } from './page-text.ts'

test('of a page its article is read, a paragraph a block, without its furniture', () => {
  const html = `<html><head><title>Site - Dam holds</title><script>track()</script></head><body>
    <nav>Home News</nav>
    <main><article><h1>Dam   holds</h1><p>The dam <b>held</b>,\n said Ana Sol &amp; others.</p>\
<aside>Read also</aside><p>Nobody was hurt.</p></article></main>
    <footer>Imprint</footer></body></html>`
  expect(pageText(html)).toBe('Dam holds\n\nThe dam held, said Ana Sol & others.\n\nNobody was hurt.')
})

test('a page that marks no article is read as a whole, under its title', () => {
  expect(pageText('<title>Dam holds</title><p>One.</p><div>Two.</div>')).toBe('Dam holds\n\nOne.\n\nTwo.')
})

test('a page without words gives no text', () => {
  expect(pageText('<html><body><img src="x"></body></html>')).toBe('')
})
