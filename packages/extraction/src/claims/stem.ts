const stop = new Set(
  'the a an of to in on for and or but with by at from as is are was were be been being has have had it its this that these those he she they their his her i we you our your not no any some all such than then so if who which what would will can could may might do does did also both neither nor whether about into over after before between during there'.split(
    ' ',
  ),
)

/** Groups of words that news texts use for one act. */
const kin: readonly string[] = [
  'offer propose proposal agree agreement commit commitment pledge promise accept willingness readiness',
  'mediate mediation mediator broker negotiate negotiation communicate communication talk dialogue discuss discussion facilitate',
  'help assist assistance support aid back backing',
  'attack strike raid assault bomb bombing',
  'kill killing death die dead fatal',
  'arrest detain detention custody',
  'accuse accusation allege allegation claim charge',
  'resign resignation quit depart departure',
  'buy purchase acquire acquisition takeover merger',
  'meet meeting summit',
]
/** The content words of a passage, cut to comparable stems; words for one act share a stem. */
export function stemsOf(words: string): Set<string> {
  const stems = new Set<string>()
  for (const match of words.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    if (stop.has(match[0])) continue
    const stem = stemOf(match[0])
    stems.add(family.get(stem) ?? stem)
  }
  return stems
}

/** Takes common endings off a lower-case word. */
function stemOf(word: string): string {
  if (word.length <= 4) return word.replace(/s$/u, '')
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:ations?|ating|ated|ators?|ates?|ions?)$/u, 'at')
    .replace(/(?:ings?|edly|ed|es|s|ments?|ly|e)$/u, '')
}

const family = new Map<string, string>(
  kin.flatMap((words) => {
    const stems = words.split(' ').map(stemOf)
    return stems.map((stem) => [stem, stems[0] ?? stem] as const)
  }),
)
