import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isReleased, readDocuments } from './index.ts'

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const ninjs = fixture('crane-ninjs-1.json')
const newsml = fixture('crane-newsml-g2.xml')
const wordpress = fixture('crane-wordpress.xml')

async function heldBack(content: string): Promise<string | null> {
  const read = await readDocuments({ content, address: null })
  const [first] = read.ok ? read.value.documents : []
  if (!first?.ok) throw new Error('nothing was read')
  return first.value.heldBackUntil
}

test.each([
  ['what an agency says nothing of', ninjs, null],
  ['a withheld item of ninjs', ninjs.replace('usable', 'withheld'), 'always'],
  ['an embargo of ninjs', ninjs.replace('{', '{ "embargoed": "2026-06-01T06:00:00Z",'), '2026-06-01T06:00:00Z'],
  ['a withheld item of NewsML-G2', newsml.replace('stat:usable', 'stat:withheld'), 'always'],
  ['a published post', wordpress, null],
  ['a private post', wordpress.replace('[publish]', '[private]'), 'always'],
  ['a scheduled post', wordpress.replace('[publish]', '[future]'), '2026-05-12T08:00:00.000Z'],
  ['a draft in Markdown', '---\ntitle: Crane\ndraft: true\n---\n\nThe crane moves.', 'always'],
  ['an unpublished page in Markdown', '---\ntitle: Crane\npublished: false\n---\n\nThe crane moves.', 'always'],
  ['a page in Markdown', '---\ntitle: Crane\npublished: 2026-05-12\n---\n\nThe crane moves.', null],
])('%s is kept back as long as its sender says', async (_what, content, until) => {
  expect(await heldBack(content)).toBe(until)
})

test('what is kept back until a moment is released then, and never where the moment cannot be read', () => {
  const now = new Date('2026-05-12T08:00:00Z')
  const released = (heldBackUntil: string | null): boolean => isReleased({ heldBackUntil }, now)
  expect([null, '2026-05-12T08:00:00Z', '2026-05-12T08:00:01Z', 'always', 'noon'].map(released)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
