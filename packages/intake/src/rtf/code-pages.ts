/** Code pages of Windows and Macintosh by number, as the platform names them. */
const byCodePage: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [65001, 'utf-8'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [page, `windows-${page}`]),
])

/** Code pages of the character sets that fonts name. */
const byCharacterSet: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

/** The encoding of a code page; null where the platform does not read it. */
export const encodingOfCodePage = (page: number): string | null => byCodePage.get(page) ?? null

/** The encoding of a font's character set; null where it has that of the file. */
export function encodingOfCharacterSet(set: number): string | null {
  const page = byCharacterSet.get(set)
  return page === undefined ? null : encodingOfCodePage(page)
}
