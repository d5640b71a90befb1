import { stemmer } from 'stemmer'
import { expect, test } from 'vitest'
import { turnsRound } from '../../matching/contrasts/opposites.ts'
import { contrastsIn } from '../../matching/testing/contrasts-in.ts'

test.each([
  ['Prices rose in Tal. / Prices fell in Tal.', ['opposite: rose / fell']],
  ['The council approved the plan. / The council rejected the plan.', ['opposite: approved / rejected']],
  ['Prices rose in Tal. / Prices climbed in Tal.', []],
  ['The council opened the port. / The council sold the port.', []],
])('what sets apart “%s” is %j', (claims, contrasts) => {
  expect(contrastsIn(claims)).toEqual(contrasts)
})

test.each([
  ['denied', true],
  ['cancelled', true],
  ['said', false],
  ['opened', false],
])('that “%s” turns round what follows is %s', (verb, turns) => {
  expect(turnsRound(stemmer(verb))).toBe(turns)
})
