import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { retold, reversed, unheardOf } from './testing/matching-example.ts'

it('the example of the matching page does what the page says', () => {
  const page = readFileSync(new URL('../../MATCHING.md', import.meta.url), 'utf8')
  const example = readFileSync(new URL('./testing/matching-example.ts', import.meta.url), 'utf8')
  expect(page).toContain(example.trim())
  for (const [match] of [retold, reversed]) {
    expect(page).toContain(`\`${match?.id}\`, ${match?.band}: ${match?.reasons.map(({ text }) => text).join('; ')}.`)
  }
  expect(retold[0]).toMatchObject({ id: 'claim_01', band: 'same' })
  expect(reversed[0]).toMatchObject({ id: 'claim_02', band: 'related' })
  expect(unheardOf).toEqual([])
})
