import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './repository.ts'

/** Properties of style that name a side of the screen, where others name the side of a line. */
const properties = [
  '(?:margin|padding|border|inset)-(?:left|right)\\b',
  'border-(?:top|bottom)-(?:left|right)-radius',
  '(?:left|right)\\s*:\\s*[^,;]+;',
  '(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b',
]
const sides = new RegExp(`(?<![\\w-])(?:${properties.join('|')})`, 'u')

/** The same in elements: Mantine’s `ml`, React’s `marginLeft`. */
const ofElements = [
  '\\s(?:ml|mr|pl|pr)=',
  '\\b(?:margin|padding|border)(?:Left|Right)\\b',
  `\\b(?:textAlign|ta)(?:: |=)['"](?:left|right)['"]`,
  'style=\\{\\{[^}]*\\b(?:left|right):',
]
const sidesOfElements = new RegExp(ofElements.join('|'), 'u')

/** Where a side is meant: the point of an image that stays in sight is told from its left edge in every language. */
const ofImages = ['apps/admin/src/features/media/focal-point-picker.tsx']

const admin = sourceFiles().filter((file) => file.startsWith('apps/admin/src/') && !ofImages.includes(file))

const found = (ending: RegExp, pattern: RegExp): string[] =>
  admin
    .filter((file) => ending.test(file))
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? `${file}:${index + 1}: ${line.trim()}` : [])),
    )

test('nothing in the admin is laid out by left and right, so that it can be read from either side', () => {
  expect(admin.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(20)
  expect(found(/\.css$/u, sides)).toEqual([])
  expect(found(/\.tsx$/u, sidesOfElements)).toEqual([])
})

test('a side of the screen is seen wherever it is named', () => {
  for (const line of ['  margin-left: 4px;', '  left: 0;', '  text-align: right;', '  border-top-left-radius: 2px;'])
    expect(line).toMatch(sides)
  for (const line of [
    '  margin-inline-start: 4px;',
    '  inset-inline-end: 0;',
    '  text-align: end;',
    '.left-out { color: red; }',
  ])
    expect(line).not.toMatch(sides)
  for (const line of [
    '<Box ml="auto" />',
    'style={{ marginLeft: 4 }}',
    'style={{ top: 0, left: 0 }}',
    '<Text ta="left" />',
  ])
    expect(line).toMatch(sidesOfElements)
  for (const line of ['<Box ms="auto" />', 'style={{ insetInlineStart: 0 }}', 'leftSection={icon}'])
    expect(line).not.toMatch(sidesOfElements)
})
