import { bookFigures } from './book-figures.ts'
import { famousFigures } from './famous-figures.ts'
import { lessonFigures } from './lesson-figures.ts'
import { publicFigures } from './public-figures.ts'
import { stageFigures } from './stage-figures.ts'

/**
 * Public, historical and invented people whom a school writes about, folded. Naming one of these says nothing about
 * a private person. A modest list of our own: who is missing is flagged for a person to look at, not refused.
 */
const full = `
  william shakespeare|charles dickens|jane austen|roald dahl|michael rosen|jacqueline wilson|julia donaldson
  axel scheffler|michael morpurgo|malorie blackman|david walliams|j k rowling|jk rowling|harper lee|george orwell
  john steinbeck|arthur conan doyle|agatha christie|beatrix potter|enid blyton|lewis carroll|c s lewis|cs lewis
  a a milne|dr seuss|eric carle|quentin blake|benjamin zephaniah|carol ann duffy|seamus heaney|wilfred owen
  dylan thomas|ted hughes|sylvia plath|mary shelley|robert louis stevenson|oscar wilde|willy russell|j b priestley
  jb priestley|charlotte bronte|emily bronte|rosa parks|martin luther king|nelson mandela|mary seacole
  florence nightingale|emmeline pankhurst|emily davison|anne frank|malala yousafzai|greta thunberg|david attenborough
  isaac newton|albert einstein|marie curie|charles darwin|stephen hawking|ada lovelace|alan turing|grace hopper
  katherine johnson|rosalind franklin|mary anning|galileo galilei|leonardo da vinci|nikola tesla|thomas edison
  alexander fleming|edward jenner|isambard kingdom brunel|george stephenson|neil armstrong|buzz aldrin|tim peake
  helen sharman|yuri gagarin|christopher columbus|james cook|walter raleigh|francis drake|guy fawkes|oliver cromwell
  winston churchill|margaret thatcher|tony blair|gordon brown|david cameron|theresa may|boris johnson|liz truss
  rishi sunak|keir starmer|nigel farage|kemi badenoch|ed davey|angela rayner|rachel reeves|jeremy corbyn
  john f kennedy|barack obama|donald trump|joe biden|abraham lincoln|mahatma gandhi|julius caesar|mark antony
  queen victoria|queen elizabeth|king charles|king henry|prince william|princess kate|princess diana|anne boleyn
  pablo picasso|vincent van gogh|claude monet|henri matisse|frida kahlo|andy warhol|l s lowry|banksy|david hockney
  barbara hepworth|henry moore|georgia o keeffe|paul klee|wassily kandinsky|yayoi kusama|andy goldsworthy
  ludwig van beethoven|wolfgang amadeus mozart|johann sebastian bach|antonio vivaldi|gustav holst|edward elgar
  benjamin britten|john williams|david bowie|freddie mercury|elton john|taylor swift|ed sheeran|harry styles
  dua lipa|billie eilish|adele|stormzy|john lennon|paul mccartney|harrison ford|tom hanks|emma watson
  daniel radcliffe|taylor lautner|christopher nolan|steven spielberg|alfred hitchcock|walt disney|marcus rashford
  harry kane|jude bellingham|bukayo saka|leah williamson|lucy bronze|lionel messi|cristiano ronaldo|david beckham
  mo farah|jessica ennis hill|jessica ennis|usain bolt|tom daley|dina asher smith|keely hodgkinson|lewis hamilton
  lando norris|andy murray|emma raducanu|serena williams|tanni grey thompson|ellie simmonds|simone biles
  harry potter|hermione granger|ron weasley|romeo and juliet|peter pan|mary poppins|willy wonka|charlie bucket
  oliver twist|tiny tim|ebenezer scrooge|bob cratchit|david copperfield|jane eyre|tom sawyer|huckleberry finn
  alice in wonderland|winnie the pooh|paddington bear|peter rabbit|horrid henry|tracy beaker|percy jackson
  james bond|sherlock holmes|dr watson|doctor who|dr who|robin hood|maid marian|king arthur|father christmas
  santa claus|jack frost|mr men|mr tumble|mr bean|mr fox|mr twit|mrs twit|miss trunchbull|miss honey|mr gum|mrs claus
  joe wicks|bear grylls|jamie oliver|mary berry|paul hollywood|gareth malone|gareth southgate|sarina wiegman
  jackson pollock|guy ritchie|rosie s walk|rosies walk|billy elliot|annie|sandy olsson|danny zuko|widow twankey
  mr sloane|mr darcy|mr hyde|dr jekyll|lady macbeth|lord of the flies|sir lancelot|sir gawain|st george|st david
  st patrick|st andrew|saint nicholas|st anne s|st marys|virgin mary|mother teresa|pope francis|mr claus|dr jenner
  captain tom|captain scott|captain hook|captain cook|coco chanel|stella mccartney|kit kat|max planck|will smith
`

const namesIn = (lists: string): string[] =>
  lists
    .split(/[|\n]/)
    .map(name => name.trim())
    .filter(name => name !== '')

/** Those whose surnames houses, prizes and laws are called after. No longer: each takes a surname from the register. */
export const eponyms: ReadonlySet<string> = new Set([...namesIn(full), ...publicFigures])

export const knownFigures: ReadonlySet<string> = new Set([
  ...eponyms,
  ...namesIn([bookFigures, stageFigures, lessonFigures, famousFigures].join('\n')),
])

/** Surnames that, after a title, are a figure of a book or of history everywhere in a school. */
export const figureSurnames = new Set(
  'twit fox tumble bean trunchbull honey claus bump tickle happy greedy messy potato wolf bear rabbit frog whippy darcy bennet hyde jekyll watson birling sheila scrooge macbeth capulet montague seuss who barnardo martens beeton wonka whippy kipling benn blobby motivator toad pickwick micawber wickham bingley rochester bumble marple havisham twit strange dolittle oetker pepper punch wormwood stink gum tumnus birling goole world universe wickham doubtfire hinch ofsted'.split(
    ' ',
  ),
)

/** Parties' and countries' leaders named by their first or last name alone, and other names that stand alone. */
export const figureNames = new Set(
  'cinderella goldilocks snow rapunzel aladdin elsa moana shrek matilda macbeth hamlet romeo juliet othello beowulf odysseus zeus athena buddha jesus moses mary joseph muhammad krishna rama sita shakespeare dickens picasso mozart beethoven bach vivaldi einstein newton darwin hitler churchill thatcher gandhi mandela boudicca tutankhamun cleopatra caesar santa rudolph paddington gruffalo stickman zog peppa hogwarts stormzy adele banksy oliver annie cratchit scrooge aslan apollo thor odin loki hera artemis hercules perseus medusa theseus achilles icarus pandora romulus remus nero augustus ulysses merlin lancelot guinevere simba nala mufasa olaf kristoff ariel mulan pocahontas tiana merida maui gromit nemo dory bluey duggee heidi pinocchio dumbo bambi tinkerbell prospero caliban ophelia desdemona cordelia titania oberon puck portia shylock malvolio banquo hermione hagrid dumbledore voldemort gandalf frodo bilbo fagin estella magwitch atticus alexa siri krampus goliath bathsheba lazarus pharaoh ramesses nefertiti boadicea spartacus hannibal attila confucius socrates plato aristotle pythagoras archimedes euclid galileo michelangelo donatello rembrandt hokusai superworm supertato moomintroll snufkin tigger eeyore baloo bagheera mowgli farquaad javert grizabella mercutio tybalt benvolio goneril polonius fleance pikachu pumbaa baymax vanellope chewbacca yoda skywalker gollum rumpelstiltskin thumbelina bagpuss zebedee sportacus ravana prahlad minotaur grendel daedalus poseidon hephaestus dionysus persephone anubis osiris horus copernicus hippocrates genghis bonaparte mussolini stalin lenin'.split(
    ' ',
  ),
)
