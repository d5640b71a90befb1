import { expect, test } from 'vitest'
import { languageOf, languageTag, settledLanguage } from './languages.ts'

const texts = {
  en: 'The mayor said on Monday that the bridge will stay closed until May, and residents wait for an answer of the town.',
  de: 'Der Bürgermeister sagte am Montag, die Brücke bleibe bis Mai geschlossen. Die Anwohner warten seit Wochen auf Antwort.',
  fr: 'Le maire a déclaré lundi que le pont restera fermé jusqu’en mai, et les habitants attendent une réponse de la ville.',
  pl: 'Burmistrz powiedział w poniedziałek, że most pozostanie zamknięty do maja, a mieszkańcy czekają na odpowiedź.',
  ar: 'قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى مايو وينتظر السكان ردا من المدينة منذ أسابيع',
  he: 'ראש העיר אמר ביום שני כי הגשר יישאר סגור עד חודש מאי, והתושבים ממתינים כבר שבועות לתשובה מן העירייה',
  ja: '市長は月曜日、橋は五月まで閉鎖されると述べた。',
  zh: '市长周一表示，大桥将关闭到五月。',
} as const

test.each(Object.entries(texts))('a text in %s is known by its words', (tag, text) => {
  expect(languageOf(text)).toBe(tag)
})

test('a short English text with foreign names is English', () => {
  expect(
    languageOf(
      'Dam holds in Velm\n\nJan de Vries, mayor of Velm, said that the dam is safe. Engineer Ida Holm denied that it leaks.',
    ),
  ).toBe('en')
  expect(
    languageOf(
      'Vote in Tal\n\nMinister Jan Hagen met Minister Per Sarn in Tal. He denied that the Tal bridge is closed.',
    ),
  ).toBe('en')
})

test('too few words tell no language', () => {
  expect(languageOf('Dam holds')).toBeNull()
  expect(languageOf('12:30')).toBeNull()
})

test('what is declared stands, unless the text is in another language', () => {
  expect(settledLanguage('en-GB', texts.en)).toBe('en-GB')
  expect(settledLanguage('en', texts.de)).toBe('de')
  expect(settledLanguage('nl', 'Dam holds')).toBe('nl')
})

test('a tag is brought to its usual form, and what is none is not kept', () => {
  expect(languageTag('pt_br')).toBe('pt-BR')
  expect(languageTag('EN')).toBe('en')
  expect(languageTag('en_US.UTF-8')).toBe('en-US')
  expect(languageTag('English language')).toBeNull()
})
