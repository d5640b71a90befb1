import { expect, it } from 'vitest'
import { readIn, saidBy } from '../testing/told.ts'

const quay = 'Harbour master Jon Vik said the quay would close. '

it.each([
  ['names no matter', 'The water board declined to comment.', 0.45],
  ['names the matter', 'The water board declined to comment on the closed quay.', 0.97],
])('a silence that %s is as sure as that', (_, silence, score) => {
  expect(saidBy(quay + silence, 'water board').map((proposal) => proposal.score)).toEqual([score])
})

it.each([
  'The firm paid singer Karin Holm to remain silent about the sale of the quay.',
  'Lawyers told singer Karin Holm of her right to remain silent.',
])('who is to be silent was not asked: %s', (silence) => {
  expect(saidBy(quay + silence, 'Karin Holm')).toEqual([])
})

it('who chose to be silent was', () => {
  expect(saidBy(`${quay}Karin Holm chose to remain silent.`, 'Karin Holm').map(({ stance }) => stance)).toEqual([
    'NOT_COMMENTED',
  ])
})

it.each(['Ana Sol denied the sale of the quay.', 'Ana Sol denied the report.', 'Ana Sol confirmed his identity.'])(
  'a denial or confirmation of a noun that tells nothing is weak and open: %s',
  (denial) => {
    expect(saidBy(denial, 'Ana Sol').map((proposal) => proposal.score)).toEqual([0.45])
    expect(readIn(denial)[0]).toContain('? ')
  },
)
