import { words } from '../word-list.ts'

/** Deeds and changes that a record can show: "was arrested", "rose". */
export const checkableDeeds = words(`
  killed wounded injured arrested charged convicted sentenced signed agreed committed approved banned elected
  resigned fired launched attacked invaded struck imposed lifted raised cut won lost died born founded announced
  voted met held found stole paid cost rose fell increased decreased doubled caused destroyed seized withdrew
  ordered awarded appointed`)

/** Words that leave open how much, how often or whether: "may", "various". */
export const vagueWords = words('may might could perhaps possibly often sometimes various')

/** Function words, which say nothing of which claim is meant. */
export const stopWords = words(`
  the a an of to in on for and or but with by at from as is are was were be been being has have had it its this
  that these those he she they their his her i we you our your not no any some all such than then so if who which
  what would will can could may might do does did also both neither nor whether about into over after before
  between during there`)
