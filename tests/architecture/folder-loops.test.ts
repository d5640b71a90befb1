import { expect, test } from 'vitest'
import { folderLoops, type Source } from './folder-loops.ts'
import { sourceFiles, textOf } from './repository.ts'

const features = (): Source[] =>
  sourceFiles()
    .filter((file) => /^apps\/(admin|web)\/src\/features\/.*\.tsx?$/.test(file))
    .map((file) => ({ file, text: textOf(file) }))

test('the folders of a feature import each other in one direction', () => {
  const sources = features()
  expect(sources.length).toBeGreaterThan(100)
  expect(folderLoops(sources)).toEqual([])
})

test('a loop among folders is found, also through a third one and the short name of the source folder', () => {
  const planted = [
    ['one/a.ts', "import { b } from '../two/b.ts'"],
    ['two/b.ts', "import type { C } from '@/features/margin/three/c.ts'"],
    ['three/c.ts', "import { d } from './d.ts'\nimport { a } from '../one/other.ts'"],
  ] as const
  const sources = planted.map(([file, text]) => ({ file: `apps/admin/src/features/margin/${file}`, text }))
  const margin = 'apps/admin/src/features/margin'
  expect(folderLoops(sources)).toEqual([`${margin}/one → ${margin}/two → ${margin}/three → ${margin}/one`])
})
