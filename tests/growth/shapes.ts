/** A text of about `length` characters of one shape. */
export type Shape = (length: number) => string

const repeated =
  (unit: string, before = '', behind = ''): Shape =>
  (length) =>
    before + unit.repeat(Math.ceil(length / unit.length)) + behind

const numbered =
  (line: (index: number) => string, gap: string): Shape =>
  (length) =>
    Array.from({ length: Math.ceil(length / (line(1000) + gap).length) }, (_, index) => line(index)).join(gap)

/** Prose, and what nobody writes but anybody can paste: each made so that a pattern could be tried again at every character. */
export const shapes: Readonly<Record<string, Shape>> = {
  prose: repeated('The mayor said that the bridge is closed.\n\n'),
  'prose in one paragraph': repeated('The mayor of Tal denied that the bridge is closed. '),
  'a long word': repeated('a'),
  'a word of capitals': repeated('A'),
  'capitals and dots': repeated('A.'),
  'capitalised words': repeated('Ab '),
  hyphens: repeated('-'),
  'hyphenated words': repeated('ab-'),
  'an address': repeated('path/to-a_b.c%20', 'https://example.com/'),
  'the query of an address': repeated('a=b&', 'https://example.com/?'),
  'addresses without an end': repeated('www.,'),
  'an e-mail address': repeated('a.b', '', '@example.com'),
  base64: repeated('aGVsbG8gd29ybGQ+/x9Z'),
  brackets: repeated('('),
  'pairs of brackets': repeated('[(x)] '),
  'quotation marks': repeated('"'),
  'opening quotation marks': repeated('“'),
  'quotations within quotations': repeated('“a ‘b "c" d’ e” he said. '),
  'a quotation without an end': repeated('I left home. ', 'He said he said he said, "'),
  'speech behind a long gap': (length) =>
    `"I left." ${'a b c d '.repeat(length / 16)}“${'I think it rained. '.repeat(length / 38)}”`,
  apostrophes: repeated("'"),
  'words with apostrophes': repeated("a'"),
  digits: repeated('7'),
  'digits and commas': repeated('7,'),
  'digits and slashes': repeated('7/'),
  'digits of another script': repeated('٣,', '', 'x'),
  ordinals: repeated('1st'),
  'combining characters': repeated('\u0301', 'e'),
  'combining characters out of order': repeated('\u0301\u0323', 'e'),
  'white space': repeated(' ', 'a', 'b'),
  'white space of many kinds': repeated('\n \t\u00a0', 'a', 'b'),
  'white space in the last line': repeated(' ', 'The mayor left.\n\nSource: a', 'b'),
  'line feeds': repeated('\n', 'a', 'b'),
  dots: repeated('.'),
  'exclamation marks': repeated('!'),
  commas: repeated(','),
  asterisks: repeated('*', '# ', 'a'),
  'number signs': repeated('#a'),
  'at signs': repeated('@a'),
  slashes: repeated('/'),
  underscores: repeated('_'),
  'mixed scripts': repeated('aжبい漢é'),
  'pictures of people': repeated('👩‍👩‍👧'),
  'halves of characters': repeated('\ud800'),
  'nested HTML': repeated('<div class="a"><p>'),
  attributes: repeated('x="y" ', '<a ', '>'),
  'lines of a list': repeated('- a\n'),
  'turns of an interview': repeated('Voss: I left.\n\nQ: Why did you?\n\n'),
  'words of saying': repeated('said '),
  'pronouns that nobody explains': repeated('Ana Sol said it is bad. It said so. '),
  'people of many names': numbered((index) => `Ab${index} Cd${index} said that w${index} is bad.`, ' '),
}
