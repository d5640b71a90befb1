import { t } from '../words/words.ts'

/** Words of a text as they are quoted: those of a direct quotation have their marks already. */
export const inQuotes = (words: string): string =>
  /^[“„«"].*[”“»"]$/su.test(words) ? words : t('“{words}”', { words })
