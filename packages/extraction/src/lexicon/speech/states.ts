import { words } from '../word-list.ts'

/** How sure somebody is of something: "confident that". */
export const convictions = words(`
  sure unsure certain uncertain confident convinced positive adamant insistent aware unaware conscious mindful
  clear unclear doubtful dubious sceptical skeptical suspicious hopeful optimistic pessimistic persuaded satisfied
  afraid fearful worried concerned alarmed`)
/** How somebody feels about something: "glad that". */
export const feelings = words(`
  glad happy sorry sad proud pleased relieved grateful thankful lucky surprised amazed astonished shocked
  disappointed upset angry furious delighted thrilled ashamed embarrassed frustrated annoyed`)

/** Tells whether a lower-case word names how sure somebody is of something: "confident that". */
export const isConviction = (lower: string): boolean => convictions.has(lower)
/** Tells whether a lower-case word names how somebody feels about something: "glad that". */
export const isFeeling = (lower: string): boolean => feelings.has(lower)
