import { writeFileSync } from 'node:fs'
import { printedGraphs } from './src/graphql/printed-graphs.ts'

for (const [file, text] of Object.entries(printedGraphs())) writeFileSync(new URL(file, import.meta.url), text)
