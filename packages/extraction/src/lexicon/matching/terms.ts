import { words } from '../word-list.ts'

/** Function words: they say little about which claim is meant, so they are not looked up. */
export const FUNCTION_WORDS = words(`
  a about after again all also am an and any are as at be because been before being between both but by
  can could did do does doing down during each few for from further had has have having he her here hers
  him his how i if in into is it its just like may me might more most must my of off on once one only or
  other our out over own re s same she should so some such t than that the their them then there these
  they this those through to too under until up upon very was we were what when where which while who
  whom why will with would you your yours im ive id ill youre youve theyre theyve weve hes shes thats
  whats theres heres lets let get got
`)

/** Words that turn a statement round. */
export const NEGATORS = words(`
  not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent
  wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint false falsely untrue
`)

/** Ordinary newsroom equivalents: the right-hand form is the one looked up. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  `
  gop republican; dem democrat; dems democrat; repubs republican; potus president; pres president; sen senator;
  gov governor; govt government; rep representative; congressman representative; congresswoman representative;
  pic photo; pics photo; photograph photo; photographs photo; picture photo; pictures photo; pictured photo;
  image photo; images photo; vid video; vids video; footage video; clip video; clips video; tv television;
  covid coronavirus; ncov coronavirus; corona coronavirus; usa us; america us; american us; americans us;
  britain uk; british uk; mom mother; moms mother; mum mother; dad father; dads father; kid child; kids child;
  children child; cop police; cops police; officer police; officers police; vax vaccine; vaxxed vaccine;
  vaccination vaccine; vaccinated vaccine; men man; women woman; died die; dead die; death die;
  deaths die; dies die; dying die; killed kill; said say; says say; tweets tweet; tweeted tweet; wrote write;
  written write; bought buy; sold sell; sent send; shot shoot; stole steal; stolen steal; paid pay; fought fight;
  caught catch; gave give; given give; took take; taken take; made make; ate eat; eaten eat; found find;
  told tell; lost lose; won win; went go; gone go; ran run; sang sing; drank drink; spoke speak; wore wear;
  worn wear; built build; held hold; left leave; led lead; elected elect; election elect; elections elect
  `
    .split(';')
    .slice(0, -1)
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.trim().split(' ')
      return [from, to]
    }),
)

/** Numbers written out; `one` is left alone, being a pronoun more often than a number. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** Words and suffixes that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
])

/** Letters behind a number that do not change which number it is: "21st", "the 1990s". */
export const ORDINAL_SUFFIXES: ReadonlySet<string> = words('st nd rd th s')

/** Names of two or three letters that are looked up though they are short. */
export const SHORT_FORMS = words('us uk un eu la ny nyc dc')
