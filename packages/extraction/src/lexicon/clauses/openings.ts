import { words } from '../word-list.ts'

/** Words that start a sentence behind a short form with its full stop: "in the U.S. The dam". */
export const sentenceStarts = words(`
  the a an he she it they we i in on at but and this that these those there his her its their our my for after
  before when while if as however meanwhile some many`)
