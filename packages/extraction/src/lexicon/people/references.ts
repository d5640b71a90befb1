import { endsWith, words } from '../word-list.ts'

/** Words for one person that name no role: "the suspect". */
export const personNouns = words(`
  suspect gunman shooter attacker assailant defendant accused plaintiff applicant teenager youth baby infant child
  pensioner cyclist pedestrian motorist detainee prisoner inmate hostage refugee migrant smuggler fugitive hacker
  stowaway cousin uncle aunt nephew niece fiancé fiancée boyfriend girlfriend landlord tenant neighbour neighbor
  acquaintance colleague classmate teammate companion partner guest visitor stranger kid adult elder toddler
  peer veteran novelist poet monk nun hero heroine host bride groom cop spy thief boss
  heir successor predecessor rival opponent challenger winner loser champion celebrity star singer rapper dancer`)

/** Endings of nouns for people: "the bargeman", "the flutist". */
const personEndings = words('er or ist ian ee ant man woman person father mother maid smith wright folk')
/** A noun that one of them makes a word for somebody. */
export const personEnding = endsWith(personEndings)

/** Roles, words of kinship and forms of address that are a man's. */
export const men = words(`
  man boy gentleman father brother son husband widower uncle nephew fiancé boyfriend king prince duke sultan emir
  priest bishop archbishop pope imam spokesman chairman congressman councilman fisherman gunman landlord actor mr
  mr. sir lord`)
/** Those that are a woman's. */
export const women = words(`
  woman girl lady mother sister daughter wife widow aunt niece fiancée girlfriend queen princess duchess nun
  spokeswoman chairwoman congresswoman councilwoman landlady actress mrs mrs. ms ms. dame`)

/** Words for what a text has told of before and then only points at: "the vote". */
export const storyNouns = words(`
  accident agreement allegation allegations announcement appeal arrest assault attack attacks ban bid bill blast
  bombing campaign case ceasefire ceremony change changes charge charges claim claims clash collapse complaint
  conference conflict contract crash crisis cuts deadline deal deaths debate decision decree delay demonstration
  dispute draft election evacuation event explosion fire flood flight game hearing incident inquiry investigation
  killing killings law lawsuit launch layoffs leak legislation match measure measures meeting merger mission
  motion move murder negotiations offer operation order outage outbreak parade petition plan plans poll project
  proposal proposals protest protests purchase raid rally referendum reform regulation report request rescue
  resolution result results review riot rule rules ruling sale sanctions scheme sentence shooting shutdown
  statement storm strike study suit summit suspension takeover talks tender tour tournament trial truce verdict
  violence visit vote`)

/** Things of which a reader knows only one, or which "the" does not single out. */
export const common = words(`
  world sun moon earth sky sea public economy internet web future past present environment climate weather market
  markets media press truth time day night morning evening afternoon weekend week month year end beginning start
  rest majority minority number same only first second third last next best worst most least more poor rich police
  law people population country state nation city region area north south east west country's right left matter
  problem issue question way fact idea case thing situation others other`)

/** Tells whether a lower-case word names one person who does nothing that would be a role. */
export const isPersonNoun = (lower: string): boolean => personNouns.has(lower)
/** Tells whether "the" in front of this lower-case noun points back at what the text told before. */
export const isStoryNoun = (lower: string): boolean => storyNouns.has(lower)
/** Tells whether "the" in front of this lower-case noun needs nothing before it. */
export const isCommonKnowledge = (lower: string): boolean => common.has(lower)

/** Whether a role, a kinship word or a form of address is a man's or a woman's; null where it tells nothing. */
export function sexOfWord(lower: string): 'man' | 'woman' | null {
  if (men.has(lower)) return 'man'
  return women.has(lower) ? 'woman' : null
}
