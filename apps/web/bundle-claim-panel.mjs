/**
 * Bundles the script of the claim cards into a module that pages are written with: they hold its text, and their policy its
 * digest, so that nothing else runs in them and nothing is fetched.
 */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('src/claim-panel/claim-panel.ts', import.meta.url))],
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: ['chrome110', 'firefox115', 'safari16'],
  logLevel: 'warning',
})
const script = outputFiles[0].text.trim()
if (script.includes('</')) throw new Error('the script would end the element that holds it')
const claimPanel = { script, digest: hash('sha256', script, 'base64') }
writeFileSync(
  new URL('src/generated/claim-panel.ts', import.meta.url),
  `/** The script of the claim cards, and its SHA-256 in base 64. */\nexport const claimPanel = ${JSON.stringify(claimPanel)} as const\n`,
)
