import { words } from '../word-list.ts'

/** Subjects that keep nothing back: "it stopped short of saying". */
export const reservesNothing = words('i we it this that which you there')

/** Subjects whose silence is nobody's: "nobody commented", "it does not say". */
export const silentNobody = words(
  'i you we it this that there which what nobody noone everybody anybody someone somebody',
)

/** Subjects that nothing is attributed to by a mere noun phrase. */
export const impersonal = words('i we you it this that which there these those')

/** Subjects that judge nothing: "what calls it a disgrace". */
export const noJudges = words('i we it this that which what you there')

/** Pronouns that stand for a source and take no role from what follows. */
export const bareSources = words('i we you he she they it who that which')

/** Words for a source that name nobody. */
export const unnamedSubjects = words('i we you he she it they who that this which one some many others most')

/** Pronouns that can be a subject. */
export const subjectPronouns = words('i he she we they you it who')

/** Pronouns whatever the tagger says. */
export const surePronouns = words('i you he she it we they who me him her us them')
