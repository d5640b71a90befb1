import { words } from '../word-list.ts'

/** Words that open direct speech without quotation marks: "Well, he said". */
export const talkOpeners = words('let no yes well ok okay oh look listen please what why how')

/** Words of talk in front of a statement, which it sheds: "Well, the dam held". */
export const fillers = words('well look listen yes no oh yeah okay ok honestly frankly')

/** Forms of saying that tag a quotation behind its own closing mark: "“Why?” Ana Sol asked". */
export const speechTags = words(
  'said says asked asks wondered replied added told shouted exclaimed wrote cried tweeted',
)
