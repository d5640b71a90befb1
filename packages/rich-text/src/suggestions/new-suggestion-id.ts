import { newBlockId } from '../block-id.ts'

/** An id for a suggestion, drawn at random: one person needs no more than a few. */
export const newSuggestionId = (): string => newBlockId().replace(/^b/, 's')
