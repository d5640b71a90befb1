import { basename } from 'node:path'

/**
 * The address of a program that runs in a thread: in the sources a `*.thread.ts`, in `dist` beside the bundle.
 *
 * @param path Where it stands in the sources, without its ending: `modules/claims/claim-index`.
 */
export const threadFile = (path: string): string =>
  new URL(
    import.meta.url.endsWith('.ts') ? `../../${path}.thread.ts` : `./${basename(path)}.thread.js`,
    import.meta.url,
  ).href
