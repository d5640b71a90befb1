/** Words of JavaScript or SQL that would be read as such where a name is meant. */
const reserved = new Set(
  (
    'all analyse analyze and any array arguments as asc async await break case cast catch check class collate column const ' +
    'constraint continue create debugger default delete desc distinct do else end enum eval except export extends false ' +
    'fetch finally for foreign from function grant group having if implements import in initially instanceof interface ' +
    'intersect into lateral leading let limit localtime new not null offset on only or order package placing primary ' +
    'private protected public references return returning select some static super switch symmetric table then this ' +
    'throw to trailing true try typeof undefined union unique user using var variadic void when where while window with yield'
  ).split(' '),
)

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
const camel = (kebab) => kebab.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

/** How a name is written: `glossary-term`, `glossary_term`, `glossaryTerm`, `GlossaryTerm`, `glossary term`, `Glossary term`. */
function spellings(kebab) {
  const words = kebab.replaceAll('-', ' ')
  const snake = kebab.replaceAll('-', '_')
  return { kebab, snake, camel: camel(kebab), pascal: capital(camel(kebab)), words, sentence: capital(words) }
}

/** Every form of a noun, the singular and the plural. */
export function formsOf({ one, many }) {
  return { one: spellings(one), many: spellings(many) }
}

/** The noun that the templates of a new record speak of; no two of its forms are alike. */
const specimen = formsOf({ one: 'specimen-entry', many: 'specimen-entries' })

/** What a plural most often looks like: `story` → `stories`, `dispatch` → `dispatches`, `term` → `terms`. */
export function pluralOf(one) {
  if (/[^aeiou]y$/.test(one)) return `${one.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(one) ? `${one}es` : `${one}s`
}

/** Whether “an” stands before a noun, not “a”. */
const takesAn = (words) =>
  /^([aeio]|u(?!ni|s[aeiou]|t[aeiou])|hour|heir|honest|honou?r)/.test(words) && !/^(eu|on(c)?e\b)/.test(words)

/**
 * The text of a template with the noun in the place of the specimen, in whatever form it stands there.
 *
 * @param noun Its singular and plural in kebab-case: `{ one: 'glossary-term', many: 'glossary-terms' }`.
 */
export function withNoun(text, noun) {
  const forms = formsOf(noun)
  const pairs = Object.keys(specimen).flatMap((number) =>
    Object.entries(specimen[number]).map(([form, word]) => [word, forms[number][form]]),
  )
  const given = new Map(pairs)
  const any = [...given.keys()].sort((a, b) => b.length - a.length).join('|')
  const an = takesAn(forms.one.words) ? 'n' : ''
  return text
    .replace(new RegExp(`\\b([Aa]) (?=${specimen.one.words}\\b)`, 'g'), (_, article) => `${article}${an} `)
    .replace(new RegExp(any, 'g'), (word) => given.get(word))
}

/** Why a noun cannot be the name of a record, as a sentence with the cure; undefined where it can. */
export function complaintAbout({ one, many }) {
  const wrong = [one, many].find((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))
  if (wrong !== undefined)
    return `“${wrong}” is no name for a record: write the noun in small letters, its words joined by hyphens, as in glossary-term.`
  if (many.length > 30) return `“${many}” is too long for the names of tables: choose a noun of at most 30 letters.`
  if (one === many)
    return `The plural of “${one}” has to be another word: give one with --plural, as in --plural ${one}-items.`
  const taken = [one, many].find((name) => reserved.has(name))
  return taken && `“${taken}” means something to SQL or JavaScript: choose another noun, as in article-${taken}.`
}
