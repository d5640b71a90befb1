import { anyOf, words } from '../word-list.ts'

/** Nouns that take a clause of their own: "agreed on condition that". */
export const clauseNouns = words(`
  condition basis grounds assumption understanding idea hope fear proviso belief fact claim view sense feeling
  impression`)

/** What is told but hears nothing: "told the truth". */
export const toldThings = words(`
  story stories tale tales truth lie lies joke jokes something anything nothing everything it this that difference
  time`)

/** What the narrator calls that which was said: ", a claim the council denies". */
export const narratorLabels = words(`
  claim charge allegation accusation assertion suggestion assessment contention description characterization
  characterisation`)

/** Nouns whose infinitive tells of a deed that may never be done: "the right to say". */
export const deedNouns = words(`
  way ways chance chances reason reasons desire desires decision decisions effort efforts attempt attempts right
  rights need needs ability abilities opportunity opportunities refusal refusals failure failures inability power
  powers courage nerve nerves duty duties obligation obligations`)

/** Things that say something, and pronouns for people, behind which a bare participle tells what they say. */
export const speakingThings = words(`
  evidence sign poster banner article email voice rumour rumours rumor rumors somebody someone anybody anyone
  nobody everybody everyone him her them me us those`)

/** Nouns whose clause with "that" is what is told: "denied the claim that". */
export const thatNouns = words(`
  claim claims accusation accusations allegation allegations report reports suggestion suggestions rumour rumours
  rumor rumors charge charges assertion assertions idea ideas notion notions contention contentions insinuation
  insinuations speculation speculations statement statements remark remarks`)

/** What is brought before a court, a board or a meeting, which rejects or dismisses it and so denies nothing. */
export const proceedings = words(`
  action actions amendment amendments appeal appeals application applications bail bid bids bill bills case cases
  complaint complaints deal deals grievance grievances injunction injunctions indictment indictments lawsuit lawsuits
  motion motions offer offers petition petitions plan plans proceedings proposal proposals request requests resolution
  resolutions suit suits`)

/** What can be taken back because it was told: "withdrew his remarks". */
export const retractable = words(`
  it that them this account accounts accusation accusations allegation allegations apology apologies assertion
  assertions charge charges claim claims comment comments complaint complaints confession confessions criticism
  criticisms denial denials estimate estimates evidence figure figures forecast forecasts insult insults opinion
  opinions pledge pledges post posts promise promises remark remarks report reports statement statements story
  stories suggestion suggestions testimony threat threats tweet tweets word words`)

/** Words that point at what was told without telling it again: "the report". */
const pointingNouns = words(`
  report reports claim claims allegation allegations accusation accusations charge charges suggestion suggestions
  rumour rumours rumor rumors story stories assertion assertions statement statements it this that them these
  those speculation news`)
/** What ends in one of them. */
export const pointing = new RegExp(String.raw`\b(?:${anyOf(pointingNouns)})$`, 'iu')
