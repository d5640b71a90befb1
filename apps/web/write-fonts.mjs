/**
 * Writes the style sheet of the site's fonts: those of the packages, but shown only where they are there at once. A page that
 * has begun to be read never moves; whoever comes for the first time over a slow line reads it in the fonts of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const sheets = ['inter/wght.css', 'source-serif-4/opsz.css', 'source-serif-4/opsz-italic.css'].map((name) =>
  readFileSync(fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}`)), 'utf8')
    .replaceAll('font-display: swap', 'font-display: optional')
    .replaceAll('url(./', `url(../../node_modules/@fontsource-variable/${name.split('/')[0]}/`),
)
if (!sheets.every((sheet) => sheet.includes('font-display: optional'))) throw new Error('a font would move the page')
writeFileSync(new URL('src/generated/fonts.css', import.meta.url), sheets.join('\n'))
