import { words } from '../word-list.ts'

/** Given names that are all but always a man's, in lower case. Names that both bear, such as "kim", stand in neither list. */
export const masculineNames = words(`
  aaron abdul abdullah abraham adam adrian ahmad ahmed aidan akira alain alan alastair albert alberto aldo alec
  alejandro aleksander aleksei alessandro alexander alexei alfonso alfred alfredo ali alistair alvaro amir amit
  anders andre andreas andrei andrew andrzej andrés angus anil anthony antoine anton antonio antti anwar ariel arjun
  arnold artem arthur arturo ashraf asif augusto axel barack barry bart bashar bastian benedict benito benjamin
  benny bernard bernardo bernie bertrand bilal bill björn bob boris brad brandon brendan brett brian bruce bruno
  bryan byron caleb calvin carl carlo carlos cecil cedric cesar charles chidi christopher chuck claude clement
  clifford clive clyde colin conor craig cristian cyril damian damien daniel danny darius darren darryl dave david
  deepak denis dennis derek desmond diego dieter dimitri dirk dmitry domenico dominic don donald doug douglas duncan
  dustin dwayne dylan eddie edgar edmund eduard eduardo edward edwin ehud eli elias elijah elliott elon emeka emil
  emilio emmanuel enrique enzo eric erik ernest ernesto ernst erwin esteban ethan eugene evan fabio fabrice faisal
  felipe felix ferdinand fernando fidel filip francesco francisco frank franz fred frederick fredrik friedrich
  gabriel garrett gary gavin geoff geoffrey georg george gerald gerard gerardo gerhard gianni gilbert giles giovanni
  giuseppe glenn goodluck gordon gottfried graham greg gregor gregory guillermo gunnar gustavo günter habib haider
  hamid hamza hans harald harold harry haruki harvey hassan hector heinrich heinz helmut henri henrik henry herbert
  herman hideo hiroshi horacio horst hosni howard hubert hugo humberto humza hussein ian ibrahim ignacio igor imran
  isaac ismail ivan ivar ivo jaap jack jacob jacques jair jake james janusz jared jarosław jason javier jean-claude
  jean-pierre jeff jeffrey jens jeremy jeroen jerome jerry jim jimmy joachim joakim joaquin jochen joe joel joey
  johan johann johannes john johnny joko jomo jon jonas jonathan jorg jorge josef joseph josh joshua josip josé joão
  juan julian julien julio justin jürgen kamal karim karl kaspar katsuhiro kazuo keir keith kelvin ken kenji kenneth
  kevin khaled khalid klaus kofi kurt kwame kwasi kyle larry lars laurent lawrence leif leo leon leonard leonardo
  leroy lewis liam lionel logan lorenzo lothar louis luca lucas luciano ludwig luigi luis lukas luke magnus mahmoud
  mahmud malcolm manfred manuel marc marcel marcelo marcin marco marcos marcus marek mariano mario marius mark
  martin marty martín marvin mateo mathias mathieu mats matt matthew matthias matti maurice mauricio mauro maxim
  maximilian mehdi mehmet mel melvin micah michael michal mick miguel mikael mike mikhail miles milton mitch mohamad
  mohamed mohammad mohammed moritz moses moshe muammar muhammad mukesh mustafa nadir naftali narendra nathan naveed
  ned neil nestor nicholas nick nico nicolas niels nigel nikolai nils noah norbert norman nouri octavio olaf oliver
  olivier olusegun omar omer oren osama oscar osman otto owen pablo pascal patricio patrick patrik paul pedro percy
  pervez pete peter petr petro phil philip pierre piers piet pietro piotr prakash quentin rachid rafael rahul rainer
  rajesh rajiv ralf ralph ramon randall randy raphael rashid ravi rayan raymond raúl recep reinhard reinhold rené
  reza ricardo richard rick ricky rishi robbie robert roberto rodney rodrigo roger roland rolf romeo ron ronald
  ronnie rory roy ruben rudolf rudy rupert russell ryan saad sadiq salman salvador salvatore sami samir sammy samuel
  sandeep sanjay scott sean sebastian sergei sergey sergio seth shane shaun shawn shimon shinzo sid sidney silvio
  simon solomon stan stanley stefan stefano stephen steve steven stig stuart suharto suresh sven sylvain sébastien
  tadeusz takeshi tariq tatsuya ted tedros teodor terence terrence terry thabo theo theodore thierry thomas thorsten
  tim timothy tobias todd tom tomas tommy tomáš tony toshiro travis trevor tristan troy tyler uhuru ulrich umberto
  uwe valentin valery victor vijay vikram viktor vince vincent vitaly vladimir walter waqar wayne werner wilfred
  wilhelm willem william willie winston wolfgang xavier yannick yasser yiannis yitzhak yuri yusuf yusuke yves zach
  zachary zoltan`)

/** Given names that men and women bear, or that are short for one of either, in lower case. */
export const sharedNames = words(`
  abbie addison al alex alexis andrea andy angel ari ash ashley aubrey avery bailey bea ben billie billy blair
  blake bo bobbie bobby brook cameron carey carter casey charlie chen chris cody cory courtney dale dan dana dee
  dev devon dom drew ed eden ellis emery flo fran frankie gab gene gil gus hal harper hayden hunter ira ivy jae
  jamie jan jay jean jess jo jody jordan jules jun kai kay kelly kelsey kerry kim kit kris lane lee leigh lesley
  leslie li lou lu lynn mackenzie mae mai max mo morgan nat nic nicky nikita noor olu pat peyton quinn rae ray
  reese rene riley rob robin rowan sam sandy sasha shannon shelby stacey stevie sue sydney tae taylor toni tory
  ty val vic viv wil yan yoon yu`)

/** Given names that are all but always a woman's, in lower case. */
export const feminineNames = words(`
  abigail ada adele adriana adrienne agatha agnes agnieszka aileen aisha aisling alana alessandra alexa alexandra
  alice alicia alina alison alma alyssa amanda amelia amina amira amy ana anastasia anette angela angelica angelina
  angelique angie anika anita anja anjali ann anna annabel annabelle anne anneke anneliese annemarie annette annie
  annika antoinette antonia arlene astrid audrey ava ayesha barbara beatrice beatriz berit bernadette bernice bertha
  beth bethany betty bianca birgit bonnie brenda bridget brigitte britta brittany camilla candace carla carly carmen
  carol caroline carolyn cassandra cate catherine cathy cecilia cecily celia chantal charlene charlotte cheryl
  chiara chloe christa christiane christina christine christy cindy claire clara clarissa claudia colette colleen
  connie consuelo cora corinne cristina cynthia céline dagmar daniela danielle daphne darlene deb debbie deborah
  debra deirdre delia delphine denise diana diane dolores donna dora doris dorothea dorothy edith edna eileen eira
  elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elvira emilia emily emma
  emmanuelle enid erica erika erin estelle esther ethel eugenia eunice eva evelyn farah fatima fatma fay felicia
  fiona florence florencia frances freya frida gabriela geneviève georgia georgina geraldine gerda germaine gertrude
  ghislaine gillian gina gisela giselle giulia gladys glenda gloria grace greta gretchen gro gudrun gwen gwendolyn
  hala hanna hannah harriet haruka heather hedwig heidi helen helena helga henrietta hilary hilda hilde hillary ida
  ilse imelda imogen ines inga inge ingeborg inger ingrid inès irene irina irma isabel isabella isla isobel ivana
  ivanka jacinda jacqueline jana jane janet janice jasmine jeanette jeanne jemima jenna jennifer jenny jessica jill
  jillian joan joanna joanne jocelyn jodie johanna josephine joyce juana juanita judith judy julia juliana julie
  juliet juliette justine kamala karen karin karina karla katarina kate katharina katherine kathleen kathryn kathy
  katie katrin katrina katya kayla kerstin kimberly kira kirsten klara kristen kristin kristina lara larissa latifa
  latoya laura lauren laurie lea leah leila lena lenore leonora leticia liesl lila lilian liliana lillian lily linda
  lisa lisbeth liv liz lola lorena loretta lori lorna lorraine lottie louisa louise lucia luciana lucille lucy luisa
  lydia lynda mabel magda magdalena maggie malala malia mandy manuela mara marcela marcia maren margaret margaretha
  margarita margot maria mariam mariana marianna marianne marie mariella marilyn marina marion marisa marissa
  marjorie marlene marta martha martina mary maud maureen mavis maxine maya mechthild meera megan melania melinda
  melissa mercedes meredith meryl mia michele michelle mildred millie mireille miriam mitzi moira molly monica
  monika monique muriel myra nadezhda nadia nadine nancy naomi nasrin natalia natalie natasha nathalie nicola nicole
  nicolette nigella nikki nina noelle nora noreen norma odette oksana olena olga olivia oprah pamela paola patricia
  paula paulina pauline peggy penelope petra phoebe phyllis pia polly pooja portia priya queenie rabia rachel rania
  raquel rebecca rebekah renata renée rhoda rhonda rita roberta rochelle roisin rosa rosalie rosalind rose rosemary
  rosie roxanne roza ruth sabine sabrina sadie sally salma samantha sandra sanna saoirse sara sarah saskia selma
  serena sharmila sharon shauna sheena sheila shelley shirley sigrid silvia simone sinead siobhan sofia sofie sonia
  sonja sophia sophie stacy stella stephanie stéphanie susan susana susanna susannah susie suzanne svetlana sybil
  sylvia sylvie tabitha tamar tamara tania tanya tara tarja tatiana teresa tess tessa thandi thelma theodora theresa
  therese tiffany tina tracey tracy trudy ursula valentina valeria valerie vanda vanessa vera verena veronica
  victoria vigdis viola virginia vivian vivienne wanda wangari wendy wilhelmina wilma winifred winnie xiomara yael
  yasmin yolanda yuki yulia yvette yvonne zahra zainab zara zeinab zelda zoe zuzana`)

/** What the given name tells of a person; null where it tells nothing. */
export function sexOfGivenName(lower: string): 'man' | 'woman' | null {
  if (masculineNames.has(lower)) return 'man'
  return feminineNames.has(lower) ? 'woman' : null
}
