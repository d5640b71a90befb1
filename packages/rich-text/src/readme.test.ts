import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { html, mentions, result } from './testing/readme-example.ts'

it('the example of the README does what the README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = readFileSync(new URL('./testing/readme-example.ts', import.meta.url), 'utf8')
  expect(readme).toContain(example.trim())
  expect(readme).toContain(html)
  expect(html).toBe(
    '<p>Officials met in Riyadh.</p><p><span data-claim="claim_01" data-role="ATTRIBUTED" class="claim">Russia ' +
      'agreed to mediate</span>, officials said.</p>',
  )
  expect(mentions.flatMap(({ spans }) => spans)).toEqual([
    {
      blockId: 'b_2',
      quote: { exact: 'Russia agreed to mediate', prefix: 'Officials met in Riyadh.\n\n', suffix: ', officials said.' },
      position: { start: 26, end: 50 },
    },
  ])
  expect(result).toEqual({
    words: [['Russia agreed to mediate']],
    orphans: [],
    text: 'On Monday, Russia agreed to mediate, officials said.\n\nOfficials met in Riyadh.',
  })
})
