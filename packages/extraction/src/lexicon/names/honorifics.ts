import { anyOf, words } from '../word-list.ts'

/** Titles of address, which tell no office. */
export const personalTitles = words('Mr Mrs Ms Dr Sir Dame Lord Lady')

/** Titles that tell an office or a rank. */
export const officeTitles = words('Gen Sen Rep Gov Lt Col Capt Sgt Adm')

/** Short forms in front of a name or a number, whose full stop ends no sentence. */
export const shortTitles = words('Mr Mrs Ms Dr Prof Sen Rep Gov Gen Col Lt Capt Sgt Rev Hon St No vs')

/** Short forms behind a name, whose full stop may end a sentence too. */
const shortSuffixes = words('Jr Sr')
/** Both as the alternatives of a pattern. */
export const shortForm: string = anyOf([...shortTitles, ...shortSuffixes])

/** Short forms at the end of the name of a body, whose full stop belongs to it. */
const shortBodies = words('Co Inc Corp Ltd Bros Cos plc')
/** The same as the alternatives of a pattern. */
export const shortBody: string = anyOf(shortBodies)

/** Short forms in front of a number, whose full stop ends no sentence. */
export const shortBeforeNumbers = words('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos Art Sec p pp')

const bare = (title: string): string => (title.endsWith('.') ? title.slice(0, -1) : title)

/** Tells whether a word in front of a name is a title of address, with or without its full stop. */
export const isPersonalTitle = (word: string): boolean => personalTitles.has(bare(word))
/** Tells whether a word in front of a name is the short form of an office, with or without its full stop. */
export const isOfficeTitle = (word: string): boolean => officeTitles.has(bare(word))
/** Tells whether a word in front of a name is a title that only a person bears. */
export const isHonorific = (word: string): boolean =>
  isPersonalTitle(word) || isOfficeTitle(word) || bare(word) === 'Prof'
