import { beginsWith, words } from '../word-list.ts'

/** Words that negate an answer: "did not comment", "nor". */
export const negatives = words("not n't neither never cannot no nor")

/** Verbs that take "no comment": "made no comment". */
export const noCommentVerbs = words('had has have made make offered offer issued issue gave given give provided')

/** Stems of verbs of answering and telling, whose negation is a silence: "did not comment". */
export const answering = beginsWith(
  words(`
  comment respond repl answer elaborat discuss confirm deny denied acknowledg disclos reveal specif say said
  return verif admit corroborat identif explain announc speak spoke address react releas provid issu make made nam`),
)

/** Of those, the ones of wide meaning, which are an answer only with one of the bounds behind them. */
export const boundAnswering = beginsWith(
  words(`
  return nam provid releas issu mak mad identif answer explain address reveal speak spoke react`),
)

/** Beginnings of words that make a verb of wide meaning one of answering: "did not return calls". */
export const bound = beginsWith(
  words(`
  call request question message email e-mail comment statement detail name inquir enquir source out publicly to on
  about further allegation accusation claim report whether if why how who what when where`),
)

/** What somebody who is silent does not give: "made no comment". */
export const answers = words(`
  comment statement response reply answer announcement reaction word remark remarks explanation`)
