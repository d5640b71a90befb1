import { readFileSync } from 'node:fs'
import { bodyFromText, countingBlockIds, markSpans } from '@sourceline/rich-text'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Story } from './readme-example.tsx'

it('the example of the README does what the README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = readFileSync(new URL('./readme-example.tsx', import.meta.url), 'utf8')
  const body = bodyFromText('Russia agreed to mediate.', { newId: countingBlockIds() })
  const html = renderToStaticMarkup(
    <Story body={markSpans(body, [{ start: 0, end: 24 }], { claimId: 'claim_01', role: 'ATTRIBUTED' })} />,
  )
  expect(html).toBe(
    '<article><p data-block="b_1"><a href="/claims/claim_01" data-role="ATTRIBUTED" data-count="1">Russia ' +
      'agreed to mediate</a>.</p></article>',
  )
  expect(readme).toContain(example.trim())
  expect(readme).toContain(html)
})
