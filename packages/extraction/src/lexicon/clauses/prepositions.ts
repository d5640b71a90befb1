import { weekdayNames } from '../time/calendar-names.ts'
import { words } from '../word-list.ts'

/** Words that a participle of saying may stand behind: "after saying that". */
export const gerundOpeners = words(`
  after before by while when without despite upon on in for from since of with into about than as instead besides`)

/** Prepositions between what is voiced and what it is about: "voiced concern about". */
export const voicedAbout = words('about over for at in with on regarding')

/** Prepositions that make the name behind them a place: "in Sol". */
export const placePrepositions = words('in at near through across into around outside inside via')

/** Prepositions that tie a name to what stands before it: "University of Tal". */
export const namePrepositions = words('of for at in from to with on')

/** Prepositions behind the first telling of a thing, which name it in full: "a vote on the bridge". */
export const storyPrepositions = words('of on over against between in at for with')

/** Words behind a noun that tell which one is meant: "the vote on the bridge". */
export const singlesOut = words('of for on in at between against over who that which whose where with from to by')

/** Words behind a participle that go on with it: "a poll taken before the vote". */
export const participleTails = words(
  'before after during since without through throughout despite amid as late early earlier',
)

/** Words that open an insertion between a subject and its verb: "X, after the vote, said". */
export const insertedPhrases = words('in on at after before when while during by with as for under upon following')

/** Words that open what is told of a subject between commas: "X, speaking in Tal, said". */
export const insertionOpeners = words(`
  who whose which whom of from at in for formerly now then also aged speaking himself herself itself themselves
  using citing quoting through along together when after before while during however meanwhile though too as by
  with on like unlike`)

/** What can follow a participle that belongs to the noun before it: "the plan signed in Tal". */
export const behindParticiples: ReadonlySet<string> = new Set([
  ...words(`
    by in on at from as with to for of about before after during since under without through over against
    into among between outside near across last this late early earlier yesterday today
  `),
  ...weekdayNames.map((name) => name.toLowerCase()),
])

/** Prepositions that may tie one noun phrase to the one before it. */
export const attaching = words(`
  of per for from at in with on to by about against near under behind including between across inside within
  outside among over`)

/** Prepositions that "from" takes with it: "people from across the city". */
export const behindFrom = words('across around within inside outside among both')
