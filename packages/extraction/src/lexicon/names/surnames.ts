import { endsWith, words } from '../word-list.ts'

/** Family names that are common and rarely a body's, in lower case. */
export const surnames = words(`
  adams ahmed alexander ali allen anderson andrews armstrong bailey baker barnes barrett becker bell bennett berg
  bianchi black brooks brown bryant burke burns butler campbell carpenter carroll carter castillo castro chavez
  chen clark clarke cohen cole coleman collins cooper cox crawford cruz cunningham davies davis dean diaz dixon
  doyle duncan dunn edwards elliott ellis evans farrell ferguson fernandes fischer fisher fitzgerald fleming
  fletcher foster fox freeman gallagher garcia gardner gibson gomez gonzalez gordon graham grant gray green greene
  griffin griffiths gupta gutierrez haas hagen hall hamilton hansen harper harris harrison harvey hayes henderson
  hernandez hicks hill hoffmann holt howard hudson hughes hunt hunter hussain ivanov jackson james jenkins jennings
  jensen jimenez johnson johnston jones joseph kaplan kaur kelley kelly kennedy khan kim klein knight koch kovacs
  kowalski kumar larsen lawson lee lewis lindqvist lloyd lopez lund lynch macdonald maier marshall martin martinez
  mason matthews mcdonald mehta mendoza meyer miles miller mills mitchell mohamed moore morales moreno morgan morris
  morrison muller murphy murray myers nelson nguyen nielsen novak nowak obrien oconnor okafor oliveira olsen ortiz
  owens palmer park parker parsons patel patterson payne pereira perez perkins perry peters petersen peterson pham
  phillips pierce popov porter powell price quinn ramirez ramos reed reid reyes reynolds ricci rice richards
  richardson riley rivera roberts robertson robinson rodriguez rogers romero rossi russell ryan sanchez sanders
  santos sato schmidt schneider schulz schwarz scott shah sharma shaw simmons simpson singh smith snyder spencer
  stephens stevens stewart stone sullivan suzuki tanaka taylor thomas thompson torres tran tucker turner vasquez
  wagner walker wallace walsh wang ward warren watanabe watson weaver weber webb wells wheeler white wilkinson
  williams williamson willis wilson wong wood woods wright yamamoto yang yilmaz young zhang zimmermann`)

/** Endings by which a family name is known as one, whatever comes before. */
const familyEndings = words(`
  sson dottir mann stein ski sky wicz czyk enko chuk shvili oğlu oglu ović ovic escu poulos idis akis quist qvist
  strom ström berger ovich yeva ovna`)
/** A family name by its ending. */
export const familyName = endsWith(familyEndings)

/** Tells whether a single word that is written as a name is rather a family name than that of a body. */
export const isSurname = (name: string): boolean =>
  surnames.has(name.toLowerCase().replaceAll(/[’']/gu, '')) ||
  /^(?:Mc|Mac|O[’'])\p{Lu}\p{Ll}/u.test(name) ||
  (name.length > 5 && familyName.exec(name.toLowerCase()) !== null)
