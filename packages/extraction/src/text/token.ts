/** A word, number or mark, with its place in the text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** Universal part of speech (Universal Dependencies, UPOS). */
  pos: string
}

/** The token that stands for "nothing here", so that neighbours can be asked for freely. */
export const noToken: Token = { start: -1, end: -1, text: '', lower: '', pos: '' }
