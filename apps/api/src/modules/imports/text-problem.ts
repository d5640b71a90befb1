import { longestText } from '@sourceline/domain'

/** Why a text cannot be imported, with the cure; null if it can. */
export function textProblem(text: string): string | null {
  if (text.trim() === '') return 'There is no text: paste an article, or choose another file.'
  if (text.length > longestText)
    return `The text has ${text.length.toLocaleString('en')} characters and may have ${longestText.toLocaleString('en')}: import it in parts.`
  if (text.includes('\u0000'))
    return 'This is no text but a binary file: save the article as plain text (UTF-8) and import that.'
  const broken = text.match(/\uFFFD|[^\P{Cc}\t-\r]/gu)?.length ?? 0
  if (broken > 2 && broken > text.length / 200)
    return 'Many characters cannot be read: the text is in another encoding, or no text at all. Save it as UTF-8 and import it again.'
  return null
}
