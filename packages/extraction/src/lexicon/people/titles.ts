import { words } from '../word-list.ts'

/** Fields of work and ranks in front of a role, which capital letters make look like names: "Foreign Secretary". */
export const titleWords = words(`
  current incumbent independent lead head freelance retired veteran longtime fellow professional associate assistant executive
  managing general political security legal financial business technology science structural civil software game
  football rugby prime vice deputy acting former senior chief foreign interior home finance defence defense health
  justice education trade energy environment transport labour labor water harbour harbor culture agriculture
  economy police fire army government opposition team club company state city local union party royal military
  medical research rescue special minority majority permanent first second joint shadow incoming outgoing ex press
  communications human rights national regional provincial district federal then republican democratic democrat
  conservative liberal tory parliamentary presidential ministerial study fashion marine nuclear film music art
  space climate weather travel food crime court consumer personal private crown public principal regulatory
  commercial`)

/** Ministries that stand behind "of" in a title and belong to it: "Secretary of State". */
export const departments = words(`
  state defence defense war health energy labour labor justice education agriculture transportation transport
  commerce interior finance economy trade culture tourism sport staff`)

/** Adjectives of countries and peoples that no common ending shows. */
export const demonyms = words(`
  french dutch german greek swiss czech thai iraqi israeli pakistani saudi bangladeshi kuwaiti qatari yemeni omani
  emirati nepali somali afghan uzbek kazakh kyrgyz tajik turkmen welsh argentine filipino cypriot american african
  mexican norse azeri kosovar`)

/** Words that say that an office is not held now, or not yet. */
export const formerly = words('former acting then incoming outgoing retired late ex interim')

/** Tells whether a word within a title is a rank or a field of work rather than whom somebody speaks for. */
export const isTitleWord = (lower: string): boolean => titleWords.has(lower) || /^(?:ex|then|vice|co)-/u.test(lower)
/** Tells whether a lower-case word behind "of" belongs to the title before it. */
export const isDepartment = (lower: string): boolean => departments.has(lower)
/** Tells whether a lower-case word is the adjective of a country or people: "turkish". */
export const isDemonym = (lower: string): boolean =>
  demonyms.has(lower) || /.{3}(?:ish|ese|[^ct]ian|nean|gean)$/u.test(lower)
/** Tells whether a lower-case word says that an office is not held now, or not yet: "former", "ex-". */
export const isFormerly = (lower: string): boolean => formerly.has(lower) || /^(?:ex|then)-./u.test(lower)
