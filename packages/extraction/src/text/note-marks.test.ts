import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import { withoutNoteMarks } from './note-marks.ts'

const statementsOf = (text: string): string[] =>
  extractProposals(text)
    .filter(({ source }) => source !== null)
    .map(({ statement }) => statement)

describe('note marks', () => {
  it.each([
    ['behind the full stop', 'The ferry is late.[1] Tal is dry, Ana Sol said.', ['Tal is dry.']],
    [
      'raised',
      'The ferry is late.¹ Tal is dry, Ana Sol said.¹² Lund is wet, Ola Berg said.',
      ['Tal is dry.', 'Lund is wet.'],
    ],
    ['behind a word', 'Tal [2], Ana Sol said,[3] is dry[4].', ['Tal is dry.']],
    ['raised behind a word', 'Ana Sol said Tal’s harbour² is dry³.', ['Tal’s harbour is dry.']],
    ['behind a space', 'The ferry is late. [1] Tal is dry, Ana Sol said. [2]', ['Tal is dry.']],
    ['one after the other', 'The ferry is late.[1][2] Tal is dry, Ana Sol said.[1,3–5]', ['Tal is dry.']],
    [
      'with a letter or words',
      'Ana Sol said Tal is dry[a] and Lund is wet.[citation needed]',
      ['Tal is dry and Lund is wet.'],
    ],
    ['of Markdown', 'Ana Sol said Tal is dry.[^dry] Ola Berg said Lund is wet.[^2]', ['Tal is dry.', 'Lund is wet.']],
    ['behind a quotation', '“Tal is dry,”[7] Ana Sol said.†', ['Tal is dry.']],
  ])('%s are no words of a statement and end no sentence late', (_, text, statements) => {
    expect(statementsOf(text)).toEqual(statements)
  })

  it.each([
    'Tal has 30 km² of land.',
    'It said “[w]e left [sic] at 3”.',
    'It holds 5 m³.',
    'About [12] people left.',
    'x² + 1',
    'List a[i].x',
  ])('are not seen in “%s”', (text) => {
    expect(withoutNoteMarks(text)).toBe(text)
  })

  it('leave every other character at its place', () => {
    expect(withoutNoteMarks('Dry.[12] Wet.³')).toBe('Dry.     Wet. ')
  })
})
