import { words } from '../word-list.ts'

/** Given names that are all but always a man's, in lower case. Names that both bear, such as "kim", stand in neither list. */
export const masculineNames = words(`
  aaron abdul abdullah adam ahmed akira alan albert alejandro alexander ali alfred amir andre andreas andrew
  andrés anthony antonio arthur barack benjamin bernard bill bob boris brad brandon brian bruce carl carlos
  charles christopher craig daniel dave david dennis derek diego dmitry dominic donald doug douglas dwayne eduardo
  edward emmanuel enrique eric erik ethan fernando francisco frank franz fred frederick gary gavin george gerald
  giovanni giuseppe graham greg gregory guillermo gustavo hans harold harry hassan henry hiroshi howard hugo
  hussein ian igor imran ivan ivo jack jacob jacques jair jake james jason javier jeff jeffrey jeremy jerome jim
  joe joel john jonathan jorge joseph josé josh joshua juan justin karl keith ken kenneth kevin klaus kofi kyle
  larry lawrence leonard luigi luis manuel marcel marco mario mark martin matthew michael miguel mike mikhail
  mohamed mohammad mohammed muhammad narendra nathan neil nicholas nicolas nigel nikolai oliver omar oscar otto
  pablo patrick paul pedro peter philip pierre rafael ralph raymond recep ricardo richard robert roberto rodrigo
  mick roger rolf ronald roy russell ryan samuel scott sean sergei sergey simon stanley stefan stephen steve steven
  stuart takeshi ted terry thomas tim timothy todd tom tony toshiro trevor viktor vincent vladimir walter wilhelm
  william wolfgang yusuf zachary`)

/** Given names that are all but always a woman's, in lower case. */
export const feminineNames = words(`
  abigail adriana agnes aisha alexandra alice alicia alison amanda amelia amy ana angela angelina anita ann anna
  anne annette annika barbara beatrice beatriz bernadette beth betty brenda brigitte carmen carol caroline
  catherine cecilia charlotte christina christine claire claudia cynthia daniela deborah denise diana diane
  dolores donna dorothy edith elena eleanor elisabeth elizabeth ella ellen emily emma esther eva evelyn fatima
  fatma fiona florence frances gabriela georgia giulia gloria grace greta hannah harriet heather heidi helen
  helena hilary hillary ida inès ingrid irene isabel isabella jacinda jane janet jacqueline jennifer jenny jessica
  joan joanna josephine judith julia julie karen kate katherine kathleen katie kirsten kristin laura lauren leila
  lena linda lisa louise lucia lucy lydia mara maren margaret maria marianne marie marina martha mary maya megan
  melania melissa mercedes michelle mia miriam monica nancy natalia natalie nicola nina nora olga olivia pamela
  patricia paula penelope petra priya rachel rebecca renata rosa rose ruth sabine samantha sandra sara sarah
  sharon sheila silvia sofia sonia sophia sophie stella stephanie susan susanna suzanne svetlana sylvia tamara
  tanya tatiana teresa theresa tina ursula valerie vanessa vera veronica victoria virginia wendy yasmin yuki
  yvonne zoe`)

/** What the given name tells of a person; null where it tells nothing. */
export function sexOfGivenName(lower: string): 'man' | 'woman' | null {
  if (masculineNames.has(lower)) return 'man'
  return feminineNames.has(lower) ? 'woman' : null
}
