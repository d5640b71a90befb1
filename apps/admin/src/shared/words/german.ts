import codes from '../../../words/de.codes.json'
import messages from '../../../words/de.json'

/** German: the messages of the code, and what the server says by a code. */
export const german: Record<string, string> = { ...messages, ...codes }
