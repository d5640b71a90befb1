const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** The text of a mail as HTML: a paragraph each, and an address alone in one as a link. */
export function pageOfText(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const words = escaped(paragraph)
    return /^https?:\/\/\S+$/.test(paragraph) ? `<p><a href="${words}">${words}</a></p>` : `<p>${words}</p>`
  })
  return `<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif;max-width:36em">${paragraphs.join('')}</body></html>`
}
