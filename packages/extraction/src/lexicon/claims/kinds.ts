import { phrases, words } from '../word-list.ts'

/** What tells that something lies ahead. */
export const predictionWords = phrases(`
  will, shall, won't, would likely, is likely to, are likely to, is expected to, are expected to, is set to,
  are set to, going to, forecast`)

/** What tells that something ought to be, or that somebody wants it. */
export const positionWords = phrases(`
  should, must, ought to, need to, needs to, have to, call for, calls for, called for, demand, demands,
  demanded, urge, urges, urged, want, wants, wanted, necessary, no choice but`)

/** Words that judge. */
export const opinionWords = words(`
  best worst beautiful terrible wonderful great excellent awful disgrace disgraceful shame shameful unacceptable
  good bad better worse fantastic interesting important fun funny boring amazing emotional proud happy sad
  ridiculous absurd complex complexities intricacies`)

/** Beside figures, what makes a claim one of fact whatever else its words tell. */
export const firmWords = words('percent million billion killed arrested signed agreed elected announced died won lost')
