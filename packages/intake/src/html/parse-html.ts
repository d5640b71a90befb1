import { failed, ok, type Result } from '@sourceline/domain'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import type { Problem } from '../problems.ts'
import type { HtmlPage } from './html-node.ts'

/** How deep elements may stand in one another. Beyond any page that people read, below what would end a thread. */
const deepest = 250

/** Parses a page, or a fragment of one as the body of a page. */
export function parseHtml(html: string): Result<HtmlPage, Problem> {
  const whole = /<(?:html|body)[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  if (nestsTooDeeply(whole)) return failed({ code: 'file-too-deep', parameters: { max: deepest } })
  return ok((parseHTML(whole) as unknown as { document: HtmlPage }).document)
}

/** How much is looked at before the answer may be given. */
const piece = 65_536

/** Whether elements stand too deeply in one another. Told before a tree is built, which takes the square of the depth. */
function nestsTooDeeply(html: string): boolean {
  let depth = 0
  let deep = false
  const parser = new Parser({
    onopentagname: () => {
      deep ||= (depth += 1) > deepest
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  for (let start = 0; start < html.length && !deep; start += piece) parser.write(html.slice(start, start + piece))
  return deep
}
