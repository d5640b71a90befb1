import { anyOf, phrases, words } from '../word-list.ts'
import { isCountry } from './countries.ts'
import { sexOfGivenName } from './given-names.ts'

/** Newspapers, agencies, broadcasters and sites, in lower case. */
export const outlets = phrases(`
  reuters, bloomberg, associated press, ap, afp, agence france-presse, bbc, bbc news, cnn, nbc, nbc news, abc,
  abc news, cbs, cbs news, fox news, pbs, npr, msnbc, al jazeera, sky news, itv, tass, ria novosti, interfax,
  xinhua, irna, fars, mehr, tasnim, anadolu, kyodo, yonhap, dpa, efe, ansa, pti, the guardian, guardian,
  the economist, economist, financial times, financial post, new york times, washington post,
  wall street journal, los angeles times, usa today, the times, the independent, the telegraph, daily telegraph,
  daily mail, the sun, the mirror, politico, axios, buzzfeed, vox, slate, slate magazine, the atlantic,
  new yorker, newsweek, time, time magazine, forbes, fortune, le monde, le figaro, der spiegel, die zeit,
  el país, el pais, haaretz, jerusalem post, times of israel, south china morning post, global times,
  toronto star, globe and mail, canadian press, national post, sydney morning herald, the age, the australian,
  straits times, the hindu, times of india, hindustan times, wikinews, deutsche welle, dw, rfe/rl,
  radio free europe, voice of america, kommersant, vedomosti, izvestia, meduza, novaya gazeta, kyiv independent,
  ukrinform, nhk, asahi shimbun, euronews, business insider, daily beast, the hill, huffpost, huffington post, propublica,
  the intercept, mother jones, rolling stone, cnbc, cbc, cbc news, ctv news, gb news, nikkei, the verge, techcrunch, ars technica,
  ndtv, rappler, gma news, abs-cbn, geo news, ary news, theprint, india today, channel newsasia, rnz, rte, rté,
  tmz, espn, sky sports, bbc sport, sputnik, press tv, arab news, al arabiya, middle east eye, trt world, cgtn, global news,
  snopes, politifact, scientific american, new scientist, the lancet, plos one, national geographic, gizmodo, the athletic,
  bellingcat, france 24, bild, die welt, der standard, la repubblica, corriere della sera, clarín, o globo`)

/** Where people write for all to read: "on Twitter, Sol said". */
export const platforms = words(`
  twitter facebook instagram telegram mastodon bluesky threads tiktok youtube linkedin reddit weibo wechat vkontakte whatsapp
  snapchat tumblr`)

/** Last words of outlets that are surnames behind a given name, in lower case: "Sarah Sun". */
export const outletSurnames = words('mail sun globe echo argus')

/** Words at the end of a name that make it one of an outlet. */
const outletWords: ReadonlySet<string> = new Set([
  ...outletSurnames,
  ...words(`
  news times post journal herald tribune gazette chronicle observer telegraph courier daily weekly magazine
  newspaper broadcaster radio television tv press newswire wire media paper mirror standard bulletin dispatch
  examiner inquirer sentinel advertiser`),
])
/** A name that ends in one of them. */
export const outletName = new RegExp(String.raw`\b(?:${anyOf(outletWords)})$`, 'iu')

/** Tells whether a name is that of a newspaper, agency, broadcaster or site. */
export function isOutlet(name: string): boolean {
  const lower = name.toLowerCase()
  if (outlets.has(lower) || outlets.has(lower.replace(/^the /u, ''))) return true
  // "CNN Norland": a branch bears the letters of its broadcaster and the name of a country.
  const [letters = '', ...place] = name.split(' ')
  if (/^\p{Lu}{3,}$/u.test(letters) && outlets.has(letters.toLowerCase()) && isCountry(place.join(' '))) return true
  const [first = '', second = '', ...others] = lower.split(' ')
  if (others.length === 0 && outletSurnames.has(second) && sexOfGivenName(first) !== null) return false
  const patterned = outletName.test(name) && /^\p{Lu}/u.test(name.replace(/^the /u, '')) && /\s/u.test(name.trim())
  return patterned && !/\sof\s/u.test(name)
}

/** Tells whether words are a web address that can stand for a publication: "example.com". */
export function isWebAddress(words: string): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?$/u.test(words.trim())
}

/** How many words the longest name of an outlet has. */
const longestName = 4

/** How many of the words from the first on name an outlet, "the" included: 3 for "the Associated Press said"; 0 when they name none. */
export function outletLength(words: readonly string[]): number {
  for (let length = Math.min(words.length, longestName + 1); length > 0; length--) {
    const name = words.slice(0, length).join(' ')
    if (/^(?:the )?\p{Lu}/u.test(name) && isOutlet(name)) return length
  }
  return 0
}
