import { expect, test } from 'vitest'
import { afterFailure, forgottenAt, paces, waitOf, type FailureCount, type Pace } from './sign-in-delay.ts'

const start = new Date('2026-11-29T00:00:00Z')
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000)
const none: FailureCount = { failures: 0, countedAt: start, freeAt: start }

/** How many guesses somebody has in some seconds who makes each as soon as it is admitted. */
function guessesWithin(seconds: number, pace: Pace): number {
  let guesses = 0
  for (let count = none, now = start; now < later(seconds); guesses += 1) {
    count = afterFailure(count, now, pace)
    now = new Date(now.getTime() + waitOf(count, now))
  }
  return guesses
}

test('whoever guesses has ten passwords of an account in the first minute, and then four an hour', () => {
  expect(guessesWithin(60, paces.account)).toBe(10)
  expect(guessesWithin(25 * 3600, paces.account) - guessesWithin(3600, paces.account)).toBe(24 * 4)
})

test('an address has thirty wrong passwords at once, and then a few a minute', () => {
  expect(guessesWithin(1, paces.address)).toBe(30)
  expect(guessesWithin(2 * 3600, paces.address) - guessesWithin(3600, paces.address)).toBeLessThanOrEqual(62)
})

test('a few slips cost nobody time, and are forgotten one by one', () => {
  let count = none
  for (let slip = 0; slip < 4; slip += 1) count = afterFailure(count, start, paces.account)
  expect(waitOf(count, start)).toBe(0)
  expect(afterFailure(count, later(3 * 3600), paces.account).failures).toBe(2)
  expect(forgottenAt(count, paces.account)).toEqual(later(4 * 3600))
})

test('no wait is longer than a quarter of an hour, and no row is kept for more than a day after the last failure', () => {
  let count = none
  let now = start
  for (let guess = 0; guess < 200; guess += 1) {
    count = afterFailure(count, now, paces.account)
    expect(waitOf(count, now)).toBeLessThanOrEqual(15 * 60_000)
    now = new Date(now.getTime() + waitOf(count, now))
  }
  expect(forgottenAt(count, paces.account).getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000)
})
