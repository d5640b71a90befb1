import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { extractProposals } from './extract-proposals.ts'

it('does what the README shows', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const text = /```text\n([\s\S]*?)\n```/u.exec(readme)?.[1] ?? ''
  const json = /```json\n([\s\S]*?)\n```/u.exec(readme)?.[1] ?? ''
  expect(extractProposals(text)).toEqual(JSON.parse(json))
})
