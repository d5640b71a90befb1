import type { EditorState } from '@tiptap/pm/state'

/** What is typed behind a slash that begins a paragraph. */
interface SlashQuery {
  /** Positions of the slash and of the cursor. */
  from: number
  to: number
  words: string
}

/** The words behind a slash at the beginning of the paragraph that holds the cursor; null where there is none. */
export function slashQuery({ selection: { $from, empty } }: EditorState): SlashQuery | null {
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== $from.parent.content.size) return null
  const words = /^\/([\p{L} ]{0,20})$/u.exec($from.parent.textContent)?.[1]
  return words === undefined ? null : { from: $from.start(), to: $from.pos, words }
}

/** The choices whose name has a word that begins with what is typed. */
export const matchingChoices = <Choice extends { readonly label: string }>(
  choices: readonly Choice[],
  words: string,
): Choice[] => choices.filter(({ label }) => ` ${label.toLowerCase()}`.includes(` ${words.trim().toLowerCase()}`))
