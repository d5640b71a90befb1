import { words } from '../word-list.ts'

/** Words that speak on about a source behind its comma, rather than of what it says: "according to Ana Sol, who". */
export const sourceContinuations = words('who which and but while although as')

/** Conjunctions of a clause that opens what is said: "said although it had cracked, the dam would hold". */
export const concessions = words('although though while if because since unless once despite')

/** Words that set a new statement against what was said: ", but the council". */
export const contrasts = words('but although though while whereas yet however nor')

/** Conjunctions that open a dependent clause, those of indirect questions among them. */
export const subordinators = words(`
  if when while although though because since as after before until unless once whenever where whether`)

/** Conjunctions whose clause, first in a statement, leaves the main clause still to come. */
export const leadingSubordinators = words(
  'if when while although though because since as after before until unless once whenever',
)

/** Words with which a stretch in front of a cue is no statement: "but", "while", "citing". */
export const neverSaid = words('but although while who which and as after before when in on at referring citing')

/** Words behind "I mean" or "you see" that go on talking rather than open what is thought. */
export const talkedOn = words('because if as so and but too')

/** Conjunctions of an opening clause that ends at a comma: "While X says so, Y". */
export const openingSubordinators = words(`
  while if although though when whenever as since because unless whereas once after before until till`)

/** Words in front of a subject that only suppose what it does: "if Sol says so". */
export const supposingWords = words('if unless should whether suppose supposing')

/** Words that open an adverbial in front of a comma and the subject: "if it rains, they will". */
export const adverbialOpeners = words('if when while although as because since yes no well actually')

/** Words that open a clause within a sentence. */
export const clauseOpeners = words(`
  that because if when while although though as but since whether where than until unless so yet whereas once
  which what why how`)
