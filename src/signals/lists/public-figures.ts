/**
 * More well-known people and characters, by what a school meets them for, folded: the second part of
 * `known-figures.ts`. From general knowledge of what British classes read, play, watch and study.
 */
const writers = `
  onjali rauf|onjali q rauf|katherine rundell|cressida cowell|liz pichon|jeff kinney|rick riordan|tom palmer
  phil earle|ross welford|frank cottrell boyce|anthony horowitz|philip pullman|c j cherryh|neil gaiman|terry pratchett
  eva ibbotson|nina bawden|michelle paver|lauren st john|judith kerr|oliver jeffers|jon klassen
  emily gravett|anthony browne|shirley hughes|janet ahlberg|allan ahlberg|martin waddell|nick butterworth
  nick sharratt|rob biddulph|joseph coelho|valerie bloom|john agard|grace nichols|brian patten
  roger mcgough|spike milligan|edward lear|a f harrold|simon armitage|maya angelou|langston hughes
  emily dickinson|percy bysshe shelley|john keats|william blake|william wordsworth|samuel taylor coleridge
  christina rossetti|rudyard kipling|alfred tennyson|lord tennyson|siegfried sassoon|rupert brooke|john mccrae
  carol rumens|imtiaz dharker|simon james green|alice oseman|holly jackson|malala yousafzai|angie thomas|patrice lawrence
  alex wheatle|louis sachar|john boyne|markus zusak|khaled hosseini|tennessee williams|samuel beckett
  george bernard shaw|r j palacio|rj palacio|e b white|eb white|l m montgomery|louisa may alcott
  frances hodgson burnett|e nesbit|edith nesbit|kenneth grahame|j m barrie|jm barrie|j r r tolkien|jrr tolkien|h g wells
  bram stoker|victor hugo|jules verne|hans christian andersen|charles perrault|thomas hardy|george eliot
  elizabeth gaskell|virginia woolf|daphne du maurier|william golding|meera syal|kazuo ishiguro
  jamila gavin|bali rai|sita brahmachari|zanib mian|sharna jackson|maz evans|piers torday|abi elphinstone
  sophie anderson|emma carroll|berlie doherty|david almond|geraldine mccaughrean|philip reeve|joe todd stanton
  marcia williams|tony bradman|jeremy strong|francesca simon|andy stanton|andy griffiths|dav pilkey|tom gates
  steve backshall|bill bryson|dick king smith|gillian cross|philippa pearce|ted hughes|pie corbett
  lydia monks|helen oxenbury|dr seuss|maurice sendak|leo lionni|jane hissey|jez alborough
  stuart lawrence|dean atta|nadia shireen|smriti halls|benji davies|joseph delaney|harper lee
`
const scientists = `
  katharine johnson|dorothy hodgkin|james watson|francis crick|michael faraday|humphry davy|john dalton|robert hooke
  robert boyle|james clerk maxwell|ernest rutherford|niels bohr|max planck|erwin schrodinger|werner heisenberg
  richard feynman|robert oppenheimer|tim berners lee|charles babbage|john logie baird|alexander graham bell
  guglielmo marconi|james dyson|james watt|thomas newcomen|george cayley|wright brothers|orville wright|wilbur wright
  amelia earhart|amy johnson|bessie coleman|mae jemison|sally ride|valentina tereshkova|chris hadfield|edwin hubble
  johannes kepler|nicolaus copernicus|tycho brahe|carl linnaeus|gregor mendel|louis pasteur|joseph lister
  robert koch|elizabeth garrett anderson|elizabeth fry|edith cavell|aneurin bevan|nye bevan|jane goodall|dian fossey
  brian cox|maggie aderin pocock|chris packham|alice roberts|hannah fry|rosalind franklin|stephanie shirley
  barnes wallis|frank whittle|alfred wegener|alfred nobel|blaise pascal|leonhard euler|carl gauss|srinivasa ramanujan
  bernhard riemann|john venn|john napier|rene descartes|dmitri mendeleev|antoine lavoisier|joseph priestley|jane austen
  caroline herschel|william herschel|edmond halley|percy julian|daniel hale williams
  george washington carver|lewis latimer|garrett morgan|granville woods|helen keller|anne sullivan|louis braille
`
const history = `
  harriet tubman|frederick douglass|claudette colvin|ruby bridges|malcolm x|olaudah equiano|ignatius sancho
  william wilberforce|toussaint louverture|paul stephenson|rosa luxemburg|walter tull|noor inayat khan|violette szabo
  nancy wake|mary queen|lady jane|jane seymour|catherine howard|catherine parr|catherine of aragon|anne of cleves
  thomas cromwell|thomas becket|thomas wolsey|wat tyler|richard iii|edward iii|king john|king harold
  william the conqueror|harold godwinson|edward the confessor|alfred the great|king alfred|robert the bruce
  william wallace|bonnie prince charlie|owain glyndwr|llywelyn the great|st david|st piran|brian boru|michael collins
  grace o malley|grace darling|captain oates|ernest shackleton|robert falcon scott|roald amundsen|tom crean
  edmund hillary|tenzing norgay|george mallory|marco polo|vasco da gama|ferdinand magellan|hernan cortes
  samuel pepys|samuel johnson|christopher wren|inigo jones|guy fawkes|robert catesby|horatio nelson|admiral nelson
  duke of wellington|napoleon bonaparte|robert peel|robert walpole|benjamin disraeli|william gladstone|lloyd george
  david lloyd george|clement attlee|harold wilson|edward heath|harold macmillan|john major|anthony eden
  neville chamberlain|joseph stalin|vladimir lenin|leon trotsky|karl marx|friedrich engels|adolf hitler|benito mussolini
  franz ferdinand|otto von bismarck|kaiser wilhelm|tsar nicholas|franklin roosevelt|theodore roosevelt|harry truman
  george washington|thomas jefferson|benjamin franklin|ulysses grant|robert e lee|ronald reagan|bill clinton
  george bush|kamala harris|hillary clinton|jd vance|volodymyr zelensky|vladimir putin|emmanuel macron|angela merkel
  jacinda ardern|nicola sturgeon|john swinney|humza yousaf|eluned morgan|mark drakeford|bridget phillipson
  wes streeting|ed miliband|priti patel|suella braverman|jeremy hunt|michael gove|gavin williamson|gillian keegan
  nick clegg|zack polanski|caroline lucas|carla denyer|sadiq khan|andy burnham|nick gibb|jess phillips|jo cox
  diane abbott|david lammy|yvette cooper|jacob rees mogg|robert jenrick|george galloway|tommy robinson|hamish falconer
  oliver caviglioli|stephen lawrence|emily wilding davison|millicent fawcett|annie kenney|octavia hill
  thomas barnardo|lord shaftesbury|elizabeth i|mary tudor|mary i|edward vi|henry viii|james i|charles i
  prince charles|prince harry|prince philip|prince george|princess charlotte|princess anne|queen camilla|queen anne
  meghan markle|kate middleton|princess of wales|prince of wales|captain tom moore|tom moore|greta thunberg|titus salt
  benjamin zephaniah|mother theresa|desmond tutu|dalai lama|archbishop of canterbury|john wesley|martin luther
  francis of assisi|julian of norwich|teresa of avila|guru nanak|guru gobind singh|guru arjan|dick turpin|dick whittington
`
const artists = `
  claude debussy|maurice ravel|igor stravinsky|pyotr tchaikovsky|peter tchaikovsky|sergei prokofiev|sergei rachmaninov
  franz schubert|robert schumann|clara schumann|felix mendelssohn|fanny mendelssohn|johannes brahms|frederic chopin
  franz liszt|richard wagner|giuseppe verdi|giacomo puccini|joseph haydn|george frideric handel|henry purcell
  ralph vaughan williams|samuel coleridge taylor|ethel smyth|karl jenkins|john rutter|hans zimmer|andrew lloyd webber
  tim minchin|stephen sondheim|lin manuel miranda|philip glass|steve reich|anna clyne|errollyn wallen|sheku kanneh mason
  nicola benedetti|duke ellington|louis armstrong|ella fitzgerald|billie holiday|miles davis|aretha franklin|nina simone
  bob marley|michael jackson|elvis presley|bob dylan|joni mitchell|george harrison|ringo starr|mick jagger|david gilmour
  kate bush|amy winehouse|sam fender|george ezra|lewis capaldi|olivia rodrigo|sabrina carpenter|chappell roan
  ariana grande|justin bieber|bruno mars|charlie puth|shawn mendes|katy perry|lady gaga|olly murs|robbie williams|gary barlow
  tom grennan|raye|rita ora|jess glynne|calvin harris|ellie goulding|sophie ellis bextor|billy joel|paul simon|neil diamond
  rembrandt van rijn|johannes vermeer|gustav klimt|edvard munch|salvador dali|joan miro|piet mondrian|henri rousseau
  edgar degas|paul cezanne|paul gauguin|georges seurat|pierre auguste renoir|john constable|william turner|j m w turner
  jmw turner|thomas gainsborough|william morris|william hogarth|l s lowry|tracey emin|damien hirst|grayson perry
  bridget riley|anish kapoor|antony gormley|rachel whiteread|chris ofili|yinka shonibare|lubaina himid|faith ringgold
  alma thomas|jean michel basquiat|keith haring|roy lichtenstein|mark rothko|alexander calder|louise bourgeois
  leonora carrington|zaha hadid|norman foster|antoni gaudi|frank lloyd wright|charles rennie mackintosh|clarice cliff
  cath kidston|mary quant|vivienne westwood|alexander mcqueen|orla kiely|auguste rodin|giuseppe arcimboldo|hokusai
  sonia delaunay|romare bearden|esther mahlangu|julian opie|sarah lucas|maggi hambling|beatrix potter|quentin blake
`
const screenAndSport = `
  ant and dec|ant mcpartlin|declan donnelly|holly willoughby|phillip schofield|dermot o leary|dermot oleary|joe lycett
  romesh ranganathan|rob brydon|lee mack|claudia winkleman|tess daly|strictly come dancing|bruno tonioli|craig revel horwood
  alison hammond|ben shephard|susanna reid|richard osman|richard ayoade|greg davies|rylan clark|graham norton
  jonathan ross|simon cowell|amanda holden|david dickinson|bradley walsh|alan sugar|gordon ramsay|nigella lawson
  delia smith|rick stein|prue leith|noel fielding|sandi toksvig|nadiya hussain|tom kerridge|ainsley harriott|rachel riley
  susie dent|carol vorderman|johnny ball|justin fletcher|dick and dom|john noakes
  radzi chinyanganya|lindsey russell|konnie huq|gethin jones|barney harwood|andi peters|ben fogle|ray mears|levison wood
  simon reeve|michael palin|stephen fry|hugh laurie|rowan atkinson|john cleese|judi dench|maggie smith|ian mckellen
  patrick stewart|benedict cumberbatch|tom holland|tom hiddleston|olivia colman|idris elba|daniel craig|sean connery
  roger moore|pierce brosnan|eddie redmayne|keira knightley|kate winslet|hugh grant|colin firth|helen mirren|emma thompson
  rupert grint|robert pattinson|timothee chalamet|zendaya|jack black|will ferrell|jim carrey|robin williams|julie andrews
  dick van dyke|charlie chaplin|buster keaton|marilyn monroe|audrey hepburn|gene kelly|fred astaire|judy garland
  tom cruise|brad pitt|matt damon|leonardo dicaprio|meryl streep|margot robbie|ryan gosling|ryan reynolds|chris pratt
  indiana jones|david tennant|jodie whittaker|ncuti gatwa|peter capaldi|christopher eccleston|catherine tate
  mo salah|mohamed salah|erling haaland|kylian mbappe|phil foden|declan rice|cole palmer|jordan pickford
  kyle walker|kieran trippier|raheem sterling|jordan henderson|wayne rooney|gary lineker|alan shearer|bobby moore
  bobby charlton|geoff hurst|bobby robson|alex ferguson|jurgen klopp|pep guardiola|thomas tuchel|mikel arteta|gareth bale
  beth mead|ella toone|lauren hemp|mary earps|chloe kelly|michelle agyemang|keira walsh|millie bright|alessia russo
  georgia stanway|steph houghton|niamh charles|hannah hampton
  ellie kildunne|marlie packer|jonny wilkinson|maro itoje|owen farrell|antoine dupont|siya kolisi
  ben stokes|joe root|jimmy anderson|stuart broad|andrew flintoff|freddie flintoff|heather knight|nat sciver
  lewis moody|kevin sinfield|rob burrow|doddie weir|roger federer|rafael nadal|novak djokovic|jamie murray|tim henman
  johanna konta|billie jean king|venus williams|coco gauff|katie boulter|carlos alcaraz|rory mcilroy|tiger woods
  max verstappen|jenson button|damon hill|nigel mansell|ayrton senna|jackie stewart|luke littler|luke humphries
  ronnie o sullivan|ronnie osullivan|tyson fury|anthony joshua|nicola adams|muhammad ali|mike tyson|katie taylor
  kelly holmes|paula radcliffe|seb coe|sebastian coe|steve redgrave|matthew pinsent|helen glover|chris hoy|jason kenny
  laura kenny|laura trott|bradley wiggins|mark cavendish|geraint thomas|lizzie deignan|victoria pendleton|beth shriever
  adam peaty|rebecca adlington|ellie simmonds|matty lee|jack laugher|beth tweddle|max whitlock
  becky downie|bryony page|bianca walkden|lutalo muhammad|sarah storey|jonnie peacock|hannah cockroft
  alfie hewett|lauren steadman|aled sion davies|sky brown|kye whyte|alistair brownlee
  jonny brownlee|alex yee|georgia taylor brown|katarina johnson thompson|greg rutherford|denise lewis|linford christie
  jesse owens|roger bannister|eric liddell|zharnel hughes|jake wightman|eilish mccolgan
  lizzy yarnold|eddie the eagle|eve muirhead|torvill and dean|jayne torvill|christopher dean
  michael phelps|michael jordan|lebron james|stephen curry|serena williams|caitlin clark|usain bolt
  joe wicks|oti mabuse|ashley banjo|johannes radebe|motsi mabuse|shirley ballas|anton du beke|rose ayling ellis
`
const characters = `
  jack and the beanstalk|thomas the tank engine|bob the builder|barnaby bear|biff chip|biff and chip|winnie the witch
  tom and jerry|hansel and gretel|snow white|sleeping beauty|red riding hood|little red riding|billy goats gruff
  humpty dumpty|jack and jill|little bo peep|miss muffet|georgie porgie|old king cole|mother goose|mother hubbard
  wee willie winkie|solomon grundy|polly put the kettle|incy wincy|old macdonald|michael finnegan
  yankee doodle|uncle sam|john bull|britannia|joe bloggs|fred bloggs|john doe|jane doe|hugo cabret|captain underpants
  greg heffley|wimpy kid|augustus gloop|veruca salt|violet beauregarde|mike teavee|grandpa joe|miss hannigan|oliver warbucks
  bruce bogtrotter|matilda wormwood|danny the champion|george kranky|sophie and the bfg|james henry trotter|aunt spiker
  aunt sponge|farmer boggis|bill sikes|mr bumble|artful dodger|jacob marley|bob cratchit|miss havisham|abel magwitch|pip pirrip
  estella havisham|joe gargery|uriah heep|elizabeth bennet|mr bingley|mr collins|emma woodhouse|mr knightley|mr rochester
  heathcliff|catherine earnshaw|victor frankenstein|dorian gray|jonathan harker|long john silver|jim hawkins|robinson crusoe
  lemuel gulliver|captain nemo|phileas fogg|captain ahab|scout finch|atticus finch|boo radley|jem finch
  george milton|lennie small|curley s wife|curleys wife|eva smith|arthur birling|gerald croft|eric birling|inspector goole
  holden caulfield|jay gatsby|nick carraway|willy loman|john proctor|abigail williams|blanche dubois|lady bracknell
  algernon moncrieff|lady capulet|friar laurence|juliet capulet|romeo montague|lady macduff|malvolio|nick bottom
  peter quince|robin goodfellow|sir toby belch|lily potter|albus dumbledore|severus snape|rubeus hagrid
  draco malfoy|ginny weasley|luna lovegood|neville longbottom|professor mcgonagall|professor snape|sirius black
  bilbo baggins|frodo baggins|samwise gamgee|lucy pevensie|edmund pevensie|susan pevensie|peter pevensie|mr tumnus
  lyra belacqua|will parry|katniss everdeen|peeta mellark|alex rider|stanley yelnats|august pullman|auggie pullman
  artemis fowl|percy jackson|tom gates|horrid henry|perfect peter|mr stink|gangsta granny|billionaire boy|ratburger
  marty mcfly|luke skywalker|han solo|darth vader|princess leia|buzz lightyear|sheriff woody|wallace and gromit
  shaun the sheep|postman pat|fireman sam|peppa pig|george pig|daddy pig|mummy pig|hey duggee|mr tumble|iggle piggle
  upsy daisy|makka pakka|bluey and bingo|paw patrol|ben ten|scooby doo|bart simpson|homer simpson|mickey mouse|minnie mouse
  donald duck|peter griffin|bugs bunny|super mario|sonic the hedgehog|lara croft|clark kent|lois lane|bruce wayne
  peter parker|tony stark|wonder woman|spider man|black panther|captain america|captain marvel|miles morales
  mary lennox|colin craven|dickon sowerby|heidi|anne shirley|jo march|beth march|amy march|meg march|sara crewe|huck finn
  miss marple|hercule poirot|jane marple|nancy drew|basil fawlty|del boy|rodney trotter|delboy trotter|vicar of dibley
  maria von trapp|captain von trapp|sandy olsson|danny zuko|elle woods|tracy turnblad|roxie hart|velma kelly|jean valjean
  eliza doolittle|henry higgins|sally bowles|dorothy gale|elphaba|bugsy malone|fat sam|dandy dan|blousey brown|tallulah
  widow twankey|buttons|dame trot|captain hook|wendy darling|tinker bell|tinkerbell|nana the dog|willy wonka|oompa loompa
  mrs twit|mrs beeton|mrs claus|mrs doubtfire|mr whippy|mr kipling|dr martens|doc martens|miss world|mr universe|mr motivator
  mr benn|mr magoo|mr blobby|mr bump|mr tickle|mr potato head|mrs potato head|mrs tiggy winkle|mrs hinch|mr porky|dr dolittle
  dr oetker|dr pepper|mr muscle|mr sheen|dr strange|dr frankenstein|dr faustus|mr spock|mr wolf|mr gruffalo|mr punch
  punch and judy|judy and punch|miss saigon|miss marple|mrs dalloway|mrs johnstone|mrs lyons|mr pickwick|sweeney todd
  mr benchley|mr wickham|mr micawber|mr toad|ratty and mole|jemima puddle duck|tom kitten|benjamin bunny|jeremy fisher
  squirrel nutkin|samuel whiskers|flopsy bunny|betsy trotwood|mr gumpy|mr wonka|mr wormwood|miss piggy|kermit the frog
`
const others = `
  harper collins|john lewis|tommy john|georgia brown|marks and spencer|ben and jerry|jerry and ben|jimmy choo|ted baker
  laura ashley|fred perry|ralph lauren|calvin klein|tommy hilfiger|hugo boss|levi strauss|jack wills
  victoria sponge|victoria cross|victoria wood|johnny cash|sue ryder|marie curie|terrence higgins|alexander technique
  duke of edinburgh|fred olsen|thomas cook|henry hoover|john deere|massey ferguson|harley davidson|aston martin
  charlie bigham|cathedral city|uncle ben|aunt bessie|betty crocker|jack daniels|johnnie walker|earl grey|oliver bonas
  max factor|estee lauder|charlotte tilbury|elizabeth arden|clara barton|wendy house|roger that|joe public|jolly roger
  moby dick|billy goat|jenny wren|daddy long legs|peeping tom|doubting thomas|smart alec|bobby dazzler|nosey parker|aunt sally
  jack russell|charley s war|dolly mixture|cherry bakewell|bakewell tart|charlotte russe|peach melba|granny smith|pink lady
  jack frost|jack o lantern|john o groats|land s end|lands end|alice band|hobson s choice|murphy s law|parkinson s uk|alan turing
  anne frank|alan partridge|lord sugar|lady hale|lady gaga|lord byron|lord nelson|lord lucan|lady godiva|lady chatterley
`

const split = (list: string): string[] =>
  list
    .split(/[|\n]/)
    .map(name => name.trim())
    .filter(name => name.includes(' '))

export const publicFigures: readonly string[] = [
  writers,
  scientists,
  history,
  artists,
  screenAndSport,
  characters,
  others,
].flatMap(split)
