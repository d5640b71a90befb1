import { extractFile, matchFiles } from './cli/commands/read-files.work.ts'
import { carryOver } from './modules/articles/carry-over.work.ts'
import { readImage } from './modules/assets/read-image.work.ts'
import { renderImage } from './modules/assets/render-image.work.ts'
import { carryAnchors } from './modules/comments/carry-anchors.work.ts'
import { measurePassword } from './modules/identity/measure-password.work.ts'
import { findClaims, markClaims } from './modules/imports/find-claims.work.ts'
import { draftArticle, readArticle, takeDocuments } from './modules/imports/read-article.work.ts'
import { commitToEach } from './platform/content-hash.work.ts'

/** What runs beside the event loop, by the names under which `runOffLoop` asks for it. */
const works: Readonly<Record<string, (input: never) => unknown>> = {
  carryAnchors,
  carryOver,
  commitToEach,
  takeDocuments,
  readArticle,
  draftArticle,
  findClaims,
  markClaims,
  extractFile,
  matchFiles,
  measurePassword,
  readImage,
  renderImage,
}

/** Does one piece of work; called by the pool in a thread of its own. */
export default function work({ task, input }: { readonly task: string; readonly input: never }): unknown {
  const wanted = works[task]
  if (!wanted) throw new Error(`there is no work called ${task}`)
  return wanted(input)
}
