import { words } from '../word-list.ts'

/** Past forms of speaking that no cue verb stands for, and that begin another statement behind "but". */
export const otherSpeech = words(`
  expressed voiced urged called accused described praised criticised criticized rejected denied thanked welcomed
  declined refused blamed apologised apologized appealed dismissed condemned defended`)

/** Participles with which the writer goes on about what was said: ", suggesting that". */
export const inferences = words(`
  indicating suggesting signaling signalling implying recognizing recognising hinting prompting adding saying
  citing noting claiming according calling`)

/** What somebody who stops short does not do: "stopped short of blaming". */
export const shortOf = words(`
  confirming saying denying claiming endorsing admitting acknowledging blaming naming announcing calling stating`)
