/** The marks around a quotation and around one within it. */
export interface QuotationMarks {
  open: string
  close: string
  openInner: string
  closeInner: string
}

const marks = (open: string, close: string, openInner: string, closeInner: string): QuotationMarks => ({
  open,
  close,
  openInner,
  closeInner,
})

const english = marks('“', '”', '‘', '’')
const german = marks('„', '“', '‚', '‘')
const french = marks('«\u00A0', '\u00A0»', '“', '”')
const italian = marks('«', '»', '“', '”')
const polish = marks('„', '”', '«', '»')
const swedish = marks('”', '”', '’', '’')
const russian = marks('«', '»', '„', '“')
const japanese = marks('「', '」', '『', '』')

/** By language, and by region where that differs (Unicode CLDR 48, delimiters; French with the spaces that it prints). */
const byLanguage: ReadonlyMap<string, QuotationMarks> = new Map([
  ['de', german],
  ['de-CH', italian],
  ['cs', german],
  ['sk', german],
  ['sl', german],
  ['hr', german],
  ['bg', german],
  ['fr', french],
  ['fr-CH', marks('«', '»', '‹', '›')],
  ['it', italian],
  ['es', italian],
  ['es-MX', english],
  ['es-US', english],
  ['pt-PT', italian],
  ['el', italian],
  ['nb', marks('«', '»', '‘', '’')],
  ['no', marks('«', '»', '‘', '’')],
  ['nn', marks('«', '»', '‘', '’')],
  ['sv', swedish],
  ['fi', swedish],
  ['pl', polish],
  ['ro', polish],
  ['hu', marks('„', '”', '»', '«')],
  ['ru', russian],
  ['uk', russian],
  ['ja', japanese],
  ['zh-Hant', japanese],
  ['he', marks('”', '”', '’', '’')],
])

/**
 * The quotation marks of a language; those of English where it has no others.
 *
 * @param locale A language tag (BCP 47).
 */
export function quotationMarksOf(locale: string): QuotationMarks {
  try {
    const { language, script, region } = new Intl.Locale(locale).maximize()
    const names = [`${language}-${script}`, `${language}-${region}`, language]
    return names.flatMap((name) => byLanguage.get(name) ?? [])[0] ?? english
  } catch {
    return english
  }
}
