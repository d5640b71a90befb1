import { looksLikeMarkdown } from './recognise-markdown.ts'

/** What a text is written in. */
export type TextKind = 'XML' | 'JSON' | 'HTML' | 'MARKDOWN' | 'PLAIN_TEXT' | 'RTF'

const names =
  'html|head|body|meta|title|article|main|section|header|div|p|span|h[1-6]|ul|ol|li|table|blockquote|figure|' +
  'a|b|i|em|strong|font|center|img|br|hr|pre|style|link|u|s|sup|sub'
const element = new RegExp(String.raw`^<(?:!--|(?:${names})(?=[\s>/]))`, 'iu')

/** Tells what a text is written in by its words, whatever the file is called. */
export function recogniseText(text: string): TextKind {
  const start = text.trimStart()
  if (start.startsWith('{\\rtf')) return 'RTF'
  if (/^<!doctype\s+html|^<html[\s>]/iu.test(start.slice(0, 200))) return 'HTML'
  if (start.startsWith('<?xml'))
    return /^<\?xml[^>]*\?>\s*(?:<!doctype\s+html|<html[\s>])/iu.test(start.slice(0, 1_000)) ? 'HTML' : 'XML'
  if (/^<(?:!doctype\s|[a-z_][\w:.-]*[\s>/])/iu.test(start.slice(0, 200)) && !element.test(start))
    return endsWithElement(text) ? 'XML' : 'PLAIN_TEXT'
  if (/^\{\s*["}]/u.test(start) || isJsonList(start)) return 'JSON'
  if (element.test(start) || closedBlocks(start) > 1) return 'HTML'
  return looksLikeMarkdown(text) ? 'MARKDOWN' : 'PLAIN_TEXT'
}

const endsWithElement = (text: string): boolean => text.trimEnd().endsWith('>') || text.includes('xmlns')

/** How many blocks of HTML are closed in the first words of a text. */
const closedBlocks = (text: string): number =>
  text.slice(0, 20_000).match(/<\/(?:p|div|h[1-6]|li|ul|blockquote|article)>/giu)?.length ?? 0

/** A list in brackets is JSON if it is read as JSON; else it is a text that begins with a bracket. */
function isJsonList(text: string): boolean {
  if (!/^\[\s*[[{"\d\]]/u.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return /^\[\s*\{\s*"/u.test(text)
  }
}
