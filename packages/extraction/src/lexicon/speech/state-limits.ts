import { words } from '../word-list.ts'

/** States of mind that need no "that": "is sure they will win". */
export const bareStates = words(`
  sure certain confident convinced positive afraid glad happy sorry aware hopeful worried proud grateful lucky
  concerned`)

/** States of mind that a question may follow: "is not sure whether". */
export const openStates = words('sure unsure certain uncertain clear unclear aware unaware')

/** Verbs besides "be" that lead to a state of mind: "seems sure". */
export const seeming = words(`
  seem seems seemed appear appears appeared feel feels felt look looks looked sound sounds sounded remain remains
  remained become becomes became stay stays stayed`)
