import { stemmer } from 'stemmer'
import { stateGroups } from './places.ts'
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
  car vehicle truck automobile; plane airplane aircraft jet flight; ship boat vessel; train rail railway;
  bomb explosive explosion blast; shoot gunman shooter shooting fire; attack assault strike; rape assault molest;
  steal rob theft thief burglar loot; protest demonstrate rally march riot protester demonstrator;
  virus coronavirus pandemic epidemic; vaccine shot jab immunization; disease illness sick infection; cancer tumor;
  drug medicine medication pill; marijuana cannabis weed pot; cigarette tobacco smoke; alcohol beer drunk liquor;
  food meal eat menu; water drink; dog puppy canine; cat kitten; snake python serpent; fish shark; storm hurricane tornado cyclone;
  flood floodwater; earthquake quake; wildfire blaze fire; money cash fund dollar; pay wage salary; tax irs; job employ work;
  company firm corporation business; store shop retailer; buy purchase; sell sale; house home; apartment dorm dormitory;
  hotel resort; hospital clinic; airport plane; bathroom restroom toilet; movie film; song music sing; book novel;
  newspaper press media; article story report; letter memo note; email mail message text;
  photo photograph selfie snapshot photoshop; sign banner placard poster; statue monument memorial; flag banner; hat cap;
  president white; senate congress; congress lawmaker legislator; judge court justice ruling; lawyer attorney; lawsuit sue suit;
  governor mayor; candidate campaign nominee; republican conservative rightwing; democrat liberal leftwing; tweet twitter post;
  facebook post; fake hoax false bogus phony fraud; real genuine authentic true; lie liar;
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
  africa african; europe european; england english; scotland scottish; korea korean; saudi arabia; texas texan;
  california californian; hawaii hawaiian; wales welsh; catalonia catalan; gaza palestinian;
  pope vatican catholic; queen royal king monarch; prince princess royal; mail postal post usps; nfl football; nba basketball;
  player athlete; coach team; anthem kneel; olympic olympics; jfk kennedy; rfk kennedy; fdr roosevelt; lbj johnson; mlk king;
  aoc ocasio cortez; rbg ginsburg; scotus supreme court justice; flotus melania lady; dnc democrat; rnc republican; doj justice;
  dhs homeland; cbp border patrol; ice immigration deport; epa environment environmental; irs revenue tax; fbi bureau investigate;
  cia intelligence spy; nsa surveillance; cdc disease; fda drug; dod pentagon military; pentagon defense military; nra rifle gun;
  aclu liberty; naacp black; blm black matter; antifa fascist anarchist; maga trump; ww1 wwi; ww2 wwii; holocaust nazi jewish;
  xmas christmas; thanksgiving turkey; ppl people; govt government; prez president; vp vice; prime minister pm premier;
  exec executive ceo chief; boss chief head; cofounder founder found; dad father; mom mother; grandma grandmother;
  grandpa grandfather; parent mother father; son daughter child; brother sister sibling; uncle aunt; boo jeer heckle;
  cheer applaud clap; shout yell scream chant; cry weep tear sob; laugh joke; grin smile; hug embrace; grope fondle touch assault;
  hit punch strike slap beat; kick stomp; bite chew; choke strangle; stab knife; burn fire flame torch; drown swim;
  fall drop collapse; jump leap; run flee escape; walk march stroll; drive ride; fly flight; travel trip journey visit;
  arrive reach; leave depart exit quit; return back; hire employ recruit; appoint nominate name select; elect vote win;
  impeach remove oust; retire resign step; spend cost pay expense; price cost; cheap affordable discount; expensive costly;
  debt deficit loan owe; invest stock share; bank account; profit earn income revenue; subsidy grant fund; bail bond;
  fine penalty fee; budget spend; tariff trade import export; welfare benefit assist;
  insurance coverage medicare medicaid obamacare; healthcare health medical; lie false mislead; truth true fact; rumor hoax claim;
  evidence proof; secret hidden covert classified; plot conspiracy scheme; scandal controversy; corrupt bribe;
  scam fraud con swindle; counterfeit fake forge; edit alter doctor manipulate modify; satire parody joke; meme image;
  caption text; screenshot image; read book; write author pen; author writer novelist; essay article op-ed column; quote say;
  speak talk speech; ask question inquire; answer reply respond; tell inform; show display depict reveal exhibit; see view watch;
  look appear seem; hear listen; think believe opinion; know aware; remember recall; learn study; teach educate;
  study research survey poll report; scientist researcher professor expert; use utilize employ; make create produce manufacture;
  product item goods; factory plant; toy doll; machine device gadget; phone cellphone smartphone mobile iphone; computer laptop pc;
  internet web online; website site page; app application; hack breach cyber; data information; account profile; follow follower;
  ban block suspend; censor ban remove; user member; eat consume ingest; drink beverage soda; coffee starbucks; beef meat burger;
  chicken poultry; pork pig bacon ham; milk dairy; sugar sweet candy; fruit vegetable; lettuce salad; restaurant diner eatery cafe;
  chef cook; poison toxic contaminate; bacteria germ infect; parasite worm; recall withdraw; mask face covering; test swab;
  hospital ward icu; patient sick; symptom sign; cure treat remedy heal; therapy treatment; surgery operate; hiv aids;
  flu influenza; ebola outbreak; quarantine lockdown isolate; autism vaccine; overdose opioid heroin fentanyl;
  narcotic drug heroin cocaine meth; obese fat overweight; blind deaf disable handicap; wheelchair disable; suicide kill hang;
  corpse body remains; funeral burial bury memorial; grave cemetery tomb; murder homicide; victim survivor;
  hostage captive kidnap abduct; missing disappear vanish; traffic smuggle; slave slavery; prostitute sex;
  pedophile child molest predator; incest sibling; nude naked topless strip; porn pornography adult; harass assault abuse;
  abuse mistreat cruel torture; torture waterboard; execute execution death; sentence prison penalty; convict guilty felon;
  felon criminal convict; crime criminal offense; suspect accuse; perpetrator shooter suspect gunman; gang cartel mob;
  robbery steal; burglary steal; vandal deface graffiti; riot loot unrest violence; violent violence; patrol guard;
  secure security; cage detain pen; detain hold custody; deport expel remove; asylum refugee; caravan migrant;
  citizen citizenship national; passport visa; census count; amnesty pardon; pardon clemency commute; navy naval ship;
  marine corps; war battle combat conflict fight; missile rocket nuclear; nuclear atomic nuke; drone aircraft; tank armor;
  airstrike strike bomb; invade attack occupy; peace treaty truce; ally alliance; enemy foe; general commander; medal award honor;
  uniform outfit; recruit enlist draft; draft conscript; award prize honor medal; oscar academy; grammy music;
  actor actress star celebrity; singer musician band; concert show perform; perform play; album song; film movie hollywood;
  series show television episode season; netflix stream; host anchor presenter; journalist reporter correspondent; newspaper paper;
  channel network station; broadcast air; headline title; rally event crowd; crowd audience people attendance; parade march;
  ceremony event; inaugurate inauguration; convention dnc rnc; podium lectern; handshake shake; game match; baseball mlb;
  hockey nhl; soccer football fifa; championship title final bowl; stadium arena field; fan supporter; trophy award; race run;
  kneel knee protest; jersey shirt; shirt tshirt clothing; jacket coat; shoe sneaker boot nike; ring jewelry wedding;
  costume dress outfit; hijab headscarf burqa veil; wig hair toupee; tattoo ink; adult grown; elder senior; man guy male;
  woman lady female; girl woman; boy man; latino hispanic; native indigenous indian; asian chinese;
  racist racism bigot supremacist; supremacist racist nazi; sexist misogynist; hate racist; discriminate bias prejudice;
  equal equality right; right liberty freedom; free freedom; church chapel cathedral; priest pastor clergy reverend minister;
  pray prayer; bible scripture gospel; god lord; jesus christ; satan satanic devil; allah god; ramadan muslim; sharia islamic;
  hindu hinduism; religion faith religious; tree forest wood; plant flower; animal wildlife creature beast; bear grizzly;
  wolf coyote; horse pony; cow cattle; pig hog; bird eagle hawk; lion tiger cougar; monkey ape gorilla; whale dolphin;
  spider tarantula; insect bug; bee wasp hornet; rat mouse rodent; turtle tortoise; alligator crocodile gator; monster creature;
  alien ufo extraterrestrial; ghost haunt spirit; weather climate; rain flood; snow blizzard; wind storm; tsunami wave;
  volcano erupt eruption lava; drought water; temperature heat; emission carbon pollution; oil petroleum gas; gas gasoline fuel;
  coal mine; pipeline oil; electric electricity power; nuclear power; water river lake; river stream; island isle; mountain hill;
  beach shore coast; road highway street; building tower skyscraper; bus coach; subway metro train; bike bicycle motorcycle;
  truck lorry; driver motorist; license permit; parking park; taxi cab uber; city town; county parish; village town;
  nation country; district ward; neighbor neighborhood; mansion house estate home; farm ranch farmer; land property;
  rent lease tenant; homeless shelter; bed sleep; chair seat; wall fence barrier; door gate; camera surveillance; clock watch time;
  letter mail; package parcel box; bag backpack purse; gift present donate; wedding marry bride groom; divorce split separate;
  birth born; adopt adoption foster; family relative; classroom school; kindergarten school; graduate degree; scholarship tuition;
  textbook book curriculum; exam test; legalize legal allow; illegal unlawful; legal lawful; rule regulation law; policy rule;
  amendment constitution; order directive executive; petition sign; voter vote electorate; registration register; recount count;
  fraud rig; donor donate contribution fund; lobby lobbyist; supporter backer fan; endorse support back; oppose against resist;
  apologize apology sorry; curse swear profanity; nickname call; testify testimony hearing; indict charge;
  unemployment jobless joblessness unemployed; strike walkout stoppage; walkout protest; port harbour harbor dock; factory plant mill works steelworks;
  ceasefire truce armistice; extend prolong renew lengthen; famine starvation hunger starve; risk danger threat face; waste squander lose;
  software it system computer program; internal leak leaked; withdraw pull retreat; restart resume reopen; delivery supply shipment;
  slow ease slacken; quit resign; agree accept; postpone delay defer; approve pass adopt endorse; aid assistance relief; package deal;
  minister secretary; agency authority; employee worker staff; employer company; firm business; percent pc; rate level; forecast predict;
  cause trigger prompt; rescue evacuate; evacuate leave; dispute row conflict; talk negotiation; negotiate talk; deal agreement accord pact;
  sign ink; contract deal; merge merger; takeover acquire acquisition; acquire buy; bankrupt insolvent insolvency bankruptcy; layoff redundant job;
  shortage lack scarcity; rent lease; tenant renter; resident inhabitant local people; home house; household family; pensioner retiree;
  retire pension; ageing elderly; derail derailment; collision crash; capsize sink; shelling shell bombardment bomb; troops soldier force;
  envoy ambassador diplomat; summit meeting; visit trip; talks meeting; electricity power; gas fuel; outage blackout; drought dry;
  heatwave heat; landslide mudslide; victim casualty; fatal deadly; wounded injured; toll number; verdict ruling judgment; appeal challenge;
  prosecutor prosecution; defendant accused; inquest inquiry; audit review; report study; leader head chief; spokesman spokeswoman spokesperson;
  investigate probe inquiry; warrant raid; raid search; spy wiretap surveillance; wiretap tap bug; email server
`

const known = new Map<string, string[]>()
for (const group of [...GROUPS.split(';'), ...stateGroups()]) {
  const stems = [
    ...new Set(
      group
        .trim()
        .split(/\s+/)
        .map((word) => stemmer(ALIASES.get(word) ?? word)),
    ),
  ]
  for (const stem of stems) known.set(stem, [...(known.get(stem) ?? []), ...stems.filter((other) => other !== stem)])
}

/** Stems that may stand for this one in a retelling. */
export function synonymsOf(stem: string): readonly string[] {
  return known.get(stem) ?? []
}
