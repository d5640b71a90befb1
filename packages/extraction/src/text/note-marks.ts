const numbers = String.raw`\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}`
const bracketed = String.raw`\[(?:${numbers}|\^[\p{L}\p{N}_-]{1,30}|[a-z]|(?:note|nb) \d{1,3}|citation needed)\]`
const row = String.raw`${bracketed}(?:\s?[,–-]?\s?${bracketed}){0,8}`
const raised = '[¹²³⁴-⁹⁰]{1,3}'
const marks = new RegExp(
  [
    // Behind a word or a mark, or set apart in front of a mark or behind the end of a sentence.
    String.raw`(?<=[^\s([])${row}(?![\p{L}\p{N}.]\p{L})(?!\p{L})`,
    String.raw`(?<=\S )${row}(?=[.,;:!?]|\s*$)`,
    String.raw`(?<=[.!?]["”’)]? )${row}(?=\s|$)`,
    // "km²" and "x²" are no notes: a raised number is one behind a mark, or behind a word that is too long for a unit.
    String.raw`(?<=[.,;:!?"”’)]|\p{L}{3})${raised}(?![\p{L}\p{N}])`,
    String.raw`(?<=[^\s([])[†‡]{1,2}(?!\p{L})`,
  ].join('|'),
  'gmu',
)

/** The text with spaces for the marks that point to notes ("dry.[1]", "dry.¹"): of the same length, so that offsets stay. */
export function withoutNoteMarks(text: string): string {
  return text.replace(marks, (mark) => ' '.repeat(mark.length))
}
