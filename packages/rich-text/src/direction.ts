/** Scripts that are written from right to left (ISO 15924). */
const leftward: ReadonlySet<string> = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '))

/**
 * The direction in which a language is written, as the attribute `dir` of HTML has it: by the script that its tag names, or
 * else is usually written in.
 *
 * @param locale A language tag (BCP 47); what is none is taken as left to right.
 */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  try {
    return leftward.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
