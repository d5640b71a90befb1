import { stemmer } from 'stemmer'
import { ALIASES } from './lexicon.ts'

/** Everyday words of the news that say nearly the same; a word may stand in several groups. */
const GROUPS = `
  kill murder slay assassinate die massacre; arrest detain jail imprison custody incarcerate charge; jail prison;
  gun firearm weapon rifle pistol; law bill legislation act statute; vote ballot elect poll; ban prohibit outlaw bar forbid;
  gay homosexual lesbian lgbt lgbtq; transgender trans transsexual; muslim islam islamic mosque; jew jewish judaism;
  christian christianity church; black african; white caucasian; immigrant migrant refugee alien undocumented illegal;
  baby infant newborn toddler; child girl boy teen teenager youth minor; doctor physician; nurse medic; wed marry marriage wedding;
  wife spouse husband; police cop sheriff trooper; soldier troop military army marine; veteran vet; student pupil;
  teacher professor; school college university campus; fire sack dismiss; quit resign; fired sacked dismissed;
  car vehicle truck automobile; plane airplane aircraft jet flight; ship boat vessel; train rail railway; bomb explosive explosion blast;
  shoot gunman shooter shooting fire; attack assault strike; rape assault molest; steal rob theft thief burglar loot;
  protest demonstrate rally march riot protester demonstrator; virus coronavirus pandemic epidemic; vaccine shot jab immunization;
  disease illness sick infection; cancer tumor; drug medicine medication pill; marijuana cannabis weed pot; cigarette tobacco smoke;
  alcohol beer drunk liquor; food meal eat menu; water drink; dog puppy canine; cat kitten; snake python serpent; fish shark;
  storm hurricane tornado cyclone; flood floodwater; earthquake quake; wildfire blaze fire; money cash fund dollar; pay wage salary;
  tax irs; job employ work; company firm corporation business; store shop retailer; buy purchase; sell sale;
  house home; apartment dorm dormitory; hotel resort; hospital clinic; airport plane; bathroom restroom toilet;
  movie film; song music sing; book novel; newspaper press media; article story report; letter memo note; email mail message text;
  photo photograph selfie snapshot photoshop; sign banner placard poster; statue monument memorial; flag banner; hat cap;
  president white; senate congress; congress lawmaker legislator; judge court justice ruling; lawyer attorney; lawsuit sue suit;
  governor mayor; candidate campaign nominee; republican conservative rightwing; democrat liberal leftwing;
  tweet twitter post; facebook post; fake hoax false bogus phony fraud; real genuine authentic true; lie liar;
  say claim state declare remark comment statement; announce reveal declare; admit confess acknowledge; warn alert caution warning;
  deny refute reject; criticize slam blast denounce condemn attack; praise laud applaud; call dub label; mock ridicule insult;
  threaten threat; demand call urge; accuse allege; leak disclose expose reveal; cancel axe scrap end; delete remove erase;
  begin start launch; stop halt end cease; close shut; open launch; build construct erect; destroy demolish ruin wreck;
  find discover uncover; hide conceal cover; help aid assist; donate give contribute donation; win victory beat defeat; lose loss;
  crash collide accident wreck; injure hurt wound; rescue save; allow permit let; refuse decline; require force mandate mandatory;
  increase raise rise hike; reduce cut drop decline lower; big large huge giant massive; small tiny little; quick fast;
  old elderly aged; young youth; rich wealthy; poor poverty; dead died death; alive living; sleep asleep; speech address remarks;
  border wall; wear dress clothe clothing; naked nude; picture portrait drawing paint painting; video film record recorded;
  free gratis; coupon voucher; terror terrorist terrorism isis; nazi hitler swastika; klan kkk; confederate confederacy;
  abortion abort fetus unborn; pregnant pregnancy; climate warming; ocean sea; forest jungle; moon lunar; space nasa astronaut;
  france french paris; germany german berlin; russia russian moscow kremlin; china chinese beijing; japan japanese tokyo;
  mexico mexican; canada canadian; australia australian; india indian; iran iranian tehran; iraq iraqi; syria syrian;
  israel israeli; palestine palestinian gaza; italy italian rome; spain spanish; ireland irish; scotland scottish; england english london;
  ukraine ukrainian; turkey turkish; saudi arabia; africa african; cuba cuban; venezuela venezuelan; brazil brazilian;
  korea korean; vietnam vietnamese; afghanistan afghan taliban; pakistan pakistani; greece greek; sweden swedish; norway norwegian;
  texas texan; california californian; hawaii hawaiian; europe european; us united; uk england;
  pope vatican catholic; queen royal king monarch; prince princess royal; mail postal post usps; nfl football; nba basketball;
  player athlete; coach team; anthem kneel; olympic olympics
`

const known = new Map<string, string[]>()
for (const group of GROUPS.split(';')) {
  const stems = [...new Set(group.trim().split(/\s+/).map((word) => stemmer(ALIASES.get(word) ?? word)))]
  for (const stem of stems) known.set(stem, [...(known.get(stem) ?? []), ...stems.filter((other) => other !== stem)])
}

/** Stems that may stand for this one in a retelling. */
export function synonymsOf(stem: string): readonly string[] {
  return known.get(stem) ?? []
}
