import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anonymityRefusals } from './anonymity/anonymity-refusals.ts'
import { findings, told, words } from './testing/readme-example.ts'

test('the example of the README does what the README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = readFileSync(new URL('./testing/readme-example.ts', import.meta.url), 'utf8')
  expect(readme).toContain(example.trim())
  expect(readme).toContain(words.join('\n'))
  expect(readme).toContain(told)
  expect(words).toEqual([
    '2 independent origins.',
    'the memo, reported by the Gazette.',
    'the minister and the ministry count once: the minister belongs to the ministry.',
    'the Gazette and the Herald are no independent confirmations: they report one origin, the memo.',
  ])
  expect(findings).toEqual([{ code: 'anonymity-unexplained', field: 'anonymityReason' }])
  expect(readme).toContain(`“${anonymityRefusals['anonymity-unexplained']}”`)
})
