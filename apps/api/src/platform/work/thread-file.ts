/** The address of a program that runs in a thread: beside `main.ts` in the sources, beside the bundle in `dist`. */
export const threadFile = (name: `${string}-thread`): string =>
  new URL(import.meta.url.endsWith('.ts') ? `../../${name}.ts` : `./${name}.js`, import.meta.url).href
