import { numberText } from '../ui/formats.ts'
import { t } from '../words/words.ts'

/** A number of bytes in words: "2.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return t('{count, plural, one {# byte} other {# bytes}}', { count: bytes })
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return t('{size} kB', { size: numberText(Math.round(kilobytes)) })
  const megabytes = kilobytes / 1024
  return t('{size} MB', { size: numberText(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)) })
}
