import { at, type Reading } from '../text/reading.ts'

/** How many words may stand between the commas behind a name. */
const maxWords = 14

/** "Ransom Olds |, the guard, | talked": the token behind what is said of somebody between commas; the same one without it. */
export function behindApposition(reading: Reading, behind: number): number {
  if (at(reading, behind).text !== ',') return behind
  for (let index = behind + 1; index <= behind + maxWords; index++) {
    const { text } = at(reading, index)
    if (text === ',') return index + 1
    if (text === '' || /^[.;:!?"“”]$/u.test(text)) return behind
  }
  return behind
}
