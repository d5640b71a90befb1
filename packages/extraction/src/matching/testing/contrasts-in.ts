import { contrastsBetween } from '../contrasts/index.ts'

/** What sets two claims apart that a slash parts, one line each: `number-differs: 2 million / 3 million`. For tests. */
export function contrastsIn(claims: string): string[] {
  const [here = '', there = ''] = claims.split(' / ')
  return contrastsBetween(here, there).found.map((contrast) => `${contrast.code}: ${contrast.here} / ${contrast.there}`)
}
