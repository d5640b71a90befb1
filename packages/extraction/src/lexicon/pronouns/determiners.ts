import { anyOf, words } from '../word-list.ts'

/** Words before a role that make it a quality or nobody's: "became a doctor", "no doctor". */
export const tellsOfNobody = words('as become became becomes not no every each any')

/** Determiners that can be a subject on their own: "many say". */
export const demonstratives = words('this that these those many some all both each several most few any another others')

/** Determiners in front of a noun that the text must have told of before: "both companies". */
export const pointers = words('the this that these those such both')

/** Articles and demonstratives that a name sheds. */
const leadingArticles = words('the a an this that these those')
/** One of them in front of a word. */
export const leadingArticle = new RegExp(String.raw`^(?:${anyOf(leadingArticles)})\s+(?=\S)`, 'iu')
