import { expect, test } from 'vitest'
import { languageOf, languageTag, settledLanguage } from './languages.ts'

const texts = {
  en: 'The mayor said on Monday that the bridge will stay closed until May, and residents wait for an answer of the town.',
  de: 'Der Bürgermeister sagte am Montag, die Brücke bleibe bis Mai geschlossen. Die Anwohner warten seit Wochen auf Antwort.',
  fr: 'Le maire a déclaré lundi que le pont restera fermé jusqu’en mai, et les habitants attendent une réponse de la ville.',
  da: 'Borgmesteren sagde mandag, at broen forbliver lukket indtil maj, og beboerne har ventet på svar i ugevis.',
  no: 'Ordføreren sa på mandag at broen skal være stengt til mai, og beboerne har ventet på svar i flere uker nå.',
  ru: 'Мэр сказал в понедельник, что мост останется закрытым до мая, а жители уже неделями ждут ответа города.',
  pl: 'Burmistrz powiedział w poniedziałek, że most pozostanie zamknięty do maja, a mieszkańcy czekają na odpowiedź.',
  ar: 'قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى مايو وينتظر السكان ردا من المدينة منذ أسابيع',
  he: 'ראש העיר אמר ביום שני כי הגשר יישאר סגור עד חודש מאי, והתושבים ממתינים כבר שבועות לתשובה מן העירייה',
  ja: '市長は月曜日、橋は五月まで閉鎖されると述べた。',
  zh: '市长周一表示，大桥将关闭到五月。',
} as const

test.each(Object.entries(texts))('a text in %s is known by its words', async (tag, text) => {
  expect(await languageOf(text)).toBe(tag)
})

test('a short English text with foreign names is English', async () => {
  expect(
    await languageOf(
      'Dam holds in Velm\n\nJan de Vries, mayor of Velm, said that the dam is safe. Engineer Ida Holm denied that it leaks.',
    ),
  ).toBe('en')
  expect(
    await languageOf(
      'Vote in Tal\n\nMinister Jan Hagen met Minister Per Sarn in Tal. He denied that the Tal bridge is closed.',
    ),
  ).toBe('en')
})

test('too few words tell no language, nor do names alone, nor a language that is not known', async () => {
  const names =
    'Palermo Juan Tal Velm Hollin Norhaven Lindqvist Ólafsdóttir Hagen Sarn Falk Holt Sands Brandt Weber Kowalski'
  const irish =
    'Dúirt an méara Dé Luain go bhfanfaidh an droichead dúnta go dtí mí na Bealtaine agus tá na cónaitheoirí ann.'
  for (const text of ['Dam holds', '12:30', names, irish]) expect(await languageOf(text)).toBeNull()
  expect(await languageOf('The dam holds, the mayor said.')).toBe('en')
  expect(await languageOf('Weir to be rebuilt by May, engineer Marta Lind said.')).toBe('en')
  expect(await languageOf('El puente está cerrado hoy.')).toBe('es')
})

test('what is declared stands, unless the text is surely in another language', async () => {
  expect(await settledLanguage('en-GB', texts.en)).toBe('en-GB')
  expect(await settledLanguage('en', texts.de)).toBe('de')
  expect(await settledLanguage('nl', 'Dam holds')).toBe('nl')
  expect(await settledLanguage('nn-NO', texts.no)).toBe('nn-NO')
  expect(
    await settledLanguage(
      'bs',
      'Gradonačelnik je u ponedjeljak rekao da će most ostati zatvoren do maja, a stanovnici već sedmicama čekaju odgovor.',
    ),
  ).toBe('bs')
})

test('a tag is brought to its usual form, and what is none is not kept', () => {
  expect(languageTag('pt_br')).toBe('pt-BR')
  expect(languageTag('EN')).toBe('en')
  expect(languageTag('en_US.UTF-8')).toBe('en-US')
  expect(languageTag('English language')).toBeNull()
})
