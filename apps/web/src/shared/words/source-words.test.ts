import { expect, it } from 'vitest'
import { sentenceName } from './source-words.ts'

it('begins a sentence with a capital, and leaves the spelling of accounts and addresses alone', () => {
  expect(sentenceName('officials in the ministry')).toBe('Officials in the ministry')
  for (const name of ['@saltmere_now', 'ledger.example', 'Ida Holm']) expect(sentenceName(name)).toBe(name)
})
