import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toText } from '@sourceline/rich-text'
import { readDocuments } from './read-document.ts'

const folder = new URL('../fixtures/', import.meta.url)
const fixtures = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)))

/** A file with some of its bytes changed, or cut off. */
const damaged = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
  )
  .map(([file, cut, changes]) => {
    const bytes = Uint8Array.from(file.subarray(0, Math.ceil(file.length * Math.min(cut * 2, 1))))
    for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte
    return bytes
  })

const markup = fc.constantFrom(
  '<p>',
  '</p>',
  '<table><tr><td>',
  '<li>',
  '<ul>',
  '<a href="',
  '"',
  '>',
  '<!--',
  ']]>',
  '<sup>',
  '&amp;',
  '&#x0;',
  '\n\n',
  '# ',
  '- ',
  '| ',
  '[^1]',
  '---\n',
  'By ',
  '© ',
  '{"',
  '<?xml ',
  '\u0000',
  '\uD800',
  'é',
  '漢',
  '‮',
)

const inputs: readonly (readonly [string, fc.Arbitrary<Uint8Array | string>])[] = [
  ['a damaged file', damaged],
  ['bytes of any kind', fc.uint8Array({ maxLength: 400 })],
  [
    'markup in any order',
    fc.array(fc.oneof(markup, fc.lorem({ maxCount: 5 })), { maxLength: 60 }).map((parts) => parts.join('')),
  ],
]

test.each(inputs)('%s is read or refused, never an error', async (_what, content) => {
  await fc.assert(
    fc.asyncProperty(content, async (given) => {
      const read = await readDocuments({ content: given })
      for (const one of read.ok ? read.value.documents : [read])
        if (one.ok) expect(toText(one.value.body)).not.toBe('')
        else expect(one.failure.code).toMatch(/^[a-z-]+$/)
    }),
    { seed: 20_261_128, numRuns: 150 },
  )
})

/** A packed document whose text is given. */
const wordOf = (document: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(document),
  })

/** The same file, saying of its text that it is one byte long. */
function lying(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let last = 0
  for (let at = 0; at < zip.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) last = at
  view.setUint32(last + 24, 1, true)
  return zip
}

const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(index)};`.repeat(10)}">`)
  .join('')}]><rss><channel><title>&j;</title></channel></rss>`

test.each([
  ['entities that grow', bomb, 'xml-broken'],
  [
    'an entity of another file',
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
    'xml-broken',
  ],
  ['elements that nest without end', '<?xml version="1.0"?>' + '<a>'.repeat(100_000), 'file-too-deep'],
  ['a page that nests without end', '<div><b>'.repeat(100_000), 'file-too-deep'],
  ['lists of JSON that nest without end', '{"a":' + '['.repeat(100_000), 'json-broken'],
  [
    'aliases of YAML that grow',
    `---\na: &a [x,x]\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefg'.charAt(index)},`.repeat(9)}x]`)
      .join('\n')}\n---\n`,
    'no-article',
  ],
  ['a document of Word that unpacks to far more', wordOf(' '.repeat(60_000_000)), 'file-too-large'],
  ['a document of Word that says it is smaller than it is', lying(wordOf(' '.repeat(30_000_000))), 'file-damaged'],
  ['a document of Word that nests without end', wordOf('<p>'.repeat(100_000)), 'file-too-deep'],
  ['a packed file of something else', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'file-unread'],
  ['a packed file that is cut off', wordOf('<w:document/>').subarray(0, 60), 'file-damaged'],
  ['RTF with data that is longer than the file', '{\\rtf1\\ansi{\\pict\\bin4000000000 x}}', 'no-article'],
  ['RTF that nests without end', `{\\rtf1${'{'.repeat(1_000_000)}`, 'no-article'],
  ['a text that is far too long', 'The dam held. '.repeat(60_000), 'text-too-long'],
])('%s is refused at once', async (_what, content, code) => {
  const start = performance.now()
  const read = await readDocuments({ content })
  expect(read.ok ? 'read' : read.failure.code).toBe(code)
  expect(performance.now() - start).toBeLessThan(20_000)
})
