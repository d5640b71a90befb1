import { numberText } from './formats.ts'

/** A number with its noun: "1 record", "12 records". */
export const counted = (count: number, noun: string): string => `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`
