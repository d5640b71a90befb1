/** Bundles the server that sends the pages, with what it needs of ours and of the registry; the renderer stays outside. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: { server: 'src/server/main.ts' },
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24.11',
  external: ['next'],
  sourcemap: true,
  logLevel: 'warning',
})
