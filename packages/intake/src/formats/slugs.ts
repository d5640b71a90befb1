/** The last part of an address that tells something: `crane-moves` of `https://herald.example/2024/05/crane-moves/`; else null. */
export function lastPartOf(url: string | null): string | null {
  const part = (url === null ? '' : (URL.parse(url)?.pathname ?? ''))
    .split('/')
    .filter((piece) => piece !== '')
    .at(-1)
    ?.replace(/\.(?:html?|php|aspx?)$/iu, '')
  return part === undefined || !/\p{L}/u.test(part) ? null : part
}
