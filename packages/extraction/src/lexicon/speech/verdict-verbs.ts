import { forms } from '../verbs/inflection.ts'
import { words } from '../word-list.ts'

/** Verbs that give what they are said of a name: "called it a disgrace". */
export const naming = forms('call brand label dub deem pronounce')
/** Verbs that do so with "as": "described it as a disgrace". */
export const describing = forms(`
  describe characterise characterize condemn denounce decry dismiss hail praise slam blast criticise criticize
  regard portray depict cite reject deride lambast lambaste`)
/** Verbs of holding somebody to be something: "claiming them to be spies". */
export const holding = forms('claim declare believe allege consider judge')
/** Verbs of charging somebody: "accused the owner of hiding it". */
export const charging = forms('accuse')
/** Verbs of giving voice to a state: "voiced concern about". */
export const voicing = forms('voice express raise convey offer reiterate claim deny share admit')
/** What one voices: "concern", "responsibility". */
export const voiced = words(`
  concern concerns fear fears doubt doubts hope hopes regret regrets support opposition condolences gratitude
  alarm surprise outrage disappointment confidence responsibility credit dismay anger frustration scepticism
  skepticism solidarity sympathy interest willingness reservations objections objection worries satisfaction guilt
  liability`)

/** Tells whether a lower-case form gives a name: "called". */
export const isNaming = (lower: string): boolean => naming.has(lower)
/** Tells whether a lower-case form describes with "as": "characterised". */
export const isDescribing = (lower: string): boolean => describing.has(lower)
/** Tells whether a lower-case form charges somebody with something: "accused". */
export const isCharging = (lower: string): boolean => charging.has(lower)
/** Tells whether a lower-case form may voice what {@link isVoiced} names. */
export const isVoicing = (lower: string): boolean => voicing.has(lower)
/** Tells whether a lower-case noun is what one voices: "concern", "responsibility". */
export const isVoiced = (lower: string): boolean => voiced.has(lower)
