import { anyOf, holds, phrases, words } from '../word-list.ts'

/** What tells that something lies ahead. */
const predictionWords = phrases(`
  will, shall, won't, would likely, is likely to, are likely to, is expected to, are expected to, is set to,
  are set to, going to, forecast`)
/** What looks ahead. */
export const prediction = new RegExp(String.raw`\b(?:${anyOf(predictionWords)}|by 20[3-9]\d)\b|['’]ll\b`, 'iu')

/** What tells that something ought to be, or that somebody wants it. */
const positionWords = phrases(`
  should, must, ought to, need to, needs to, have to, call for, calls for, called for, demand, demands,
  demanded, urge, urges, urged, want, wants, wanted, necessary, no choice but`)
/** What tells how things ought to be. */
export const position = holds(positionWords)

/** Words that judge. */
const opinionWords = words(`
  best worst beautiful terrible wonderful great excellent awful disgrace disgraceful shame shameful unacceptable
  good bad better worse fantastic interesting important fun funny boring amazing emotional proud happy sad
  ridiculous absurd`)
/** What judges. */
export const opinion = holds(opinionWords)

/** Beside figures, what makes a claim one of fact whatever else its words tell. */
const firmWords = words('percent million billion killed arrested signed agreed elected announced died won lost')
/** What makes a claim one of fact. */
export const firm = new RegExp(String.raw`\b(?:\d[\d,.]*|${anyOf(firmWords)})\b`, 'iu')
