/**
 * Names that are also English words, by the sort of word: the sort says which neighbours mean the word. Our own
 * list, from what schools call people and things; a name that is missing here is taken for a name.
 */
const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Verbs and helpers: "Will you", "Mark the date", "May we". */
export const verbNames = words(`
  will may mark chase drew rich bill pat rob sue jack frank grant wade hunter dean guy art max miles don pierce
  skip chance dance trip chip nick jimmy lance pip reed bob dot jot wish sing sign mace rush gage hope trust
  praise promise cherish favour comfort honour honor dash ward cook carry pace peg tug brook buck cap curry gale
  hale jig kip lark nip rod rove scoot stew tack
`)

/** Months, seasons, days, feasts: "in May", "this Summer". */
export const timeNames = words(`
  may april june august summer autumn winter winters spring dawn eve noel carol friday sunday monday tuesday
  wednesday thursday saturday christmas easter day early january season equinox solstice vesper yule march
  midsummer ember advent lent epiphany
`)

/** Places: "in Paris", "to Jordan". */
export const placeNames = words(`
  paris sydney jordan chelsea london brooklyn india china asia florence victoria lourdes savannah austin dallas
  houston lincoln kent devon chester preston carlisle skye iona israel cuba kenya georgia virginia carolina
  vienna verona siena sienna milan geneva zurich york derby durham bristol wells bath troy camden hampton
  sunderland lancaster burnley bolton barnsley stafford hamilton stirling windsor nile shannon trent ireland
  england scotland france egypt africa america rio roma valencia seville odessa salem bethlehem jericho zion
  eden galilee canaan sahara savanna aspen orlando memphis phoenix montana dakota nevada arizona denver boston
  lisbon madrid berlin oslo malta crete capri ischia kingston brighton hastings warwick bradford halifax
  huddersfield oldham rochdale clifton ashford oakley whitby selby ripon buxton matlock melrose kelso ayr arran
  islay barra rhodes corfu naples mercia wessex essex sussex surrey severn avon tyne humber clyde mersey
`)

/** Plants, animals, stones, colours, weather, virtues and other things; trades and other surnames. */
export const thingNames = words(`
  grace faith hope joy charity patience prudence constance felicity verity harmony melody mercy blessing heaven
  destiny precious honey sunny sonny star sky storm ocean river bear tiger lion wolf wolfe fox holly ivy poppy
  daisy rose lily iris violet heather hazel willow rowan ash jasmine olive fern ginger pepper saffron rosemary
  basil sage robin wren jay martin finch phoenix dove raven amber ruby pearl jade crystal opal coral garnet
  christian dotty angel bliss blue buddy cash clay cliff dale glen heath ford brook brooke brooks forest forrest
  lane penny gene kit liberty justice love lucky major marina moss nova peace queenie reef rocky rusty skipper
  sandy stone teddy bo beau true trinity woody zen bright short long head english french marsh king church
  parish banks bank field fields hill hills wood woods green brown white black gray grey young small little
  price page power best good swift sharp strong wise wild castle court bridge park parks lake pond rivers moor
  moon starr snow frost rain lamb bull hart swan bird crane nightingale sparrow plum berry cherry apple bean
  rice pounds pound bell bells cross abbot bishop pope monk knight noble lord earl baron cook shepherd farmer
  gardener potter mason miller weaver guest driver porter ward wards law case peak peake summers song pride vale
  flowers root branch leaf bush reeves stock stocks waters bramble greenwood silver gold diamond steel iron
  prince princess duke romeo piper archer baker butcher carter cooper fisher parker tanner smith wright art ace
  blaze cove cruz dash echo everest fleur gift god haven hero indigo jet journey juniper justus lark legend
  meadow memory miracle onyx orchid paisley pax petal pixie primrose promise psalm quest reign robyn royal saint
  scout serenity shadow sol spike sterling story sunshine temperance tempest thyme topaz treasure unity unique
  vesper wilder winner wonder zenith barker booth bond chambers chance close crisp darling daly dear dyer
  fairweather fielding flint forge gates gill goodchild hay hand hands hardy hunt hall hook joiner keen kid
  lawless lock mays merry mills mellor moody mann noon north south east west oaks otter paine painter peel pike
  pitt poole pratt quick read reader rich rowe salt sands savage sawyer shade singer singleton skinner slater
  spence spicer squire sweet thorn tidy town turner tweedy underhill vine waite wake walker wall waller warner
  waterhouse weeks wheeler wilde wing winters wishart yard hickory norman stanley queen praise success wisdom
  knowledge favour comfort goodness honour honor merit clover bryony maple birch cedar aspen elder elm alder
  acacia laurel myrtle magnolia lavender peony pansy tulip dahlia clementine tansy sorrel briar thistle nettle
  reed sedge linden hawthorn oak acorn apricot peaches lemon clove anise cinnamon maize barley rye bay yarrow
  blossom flora fauna birdie kestrel falcon hawk eagle peregrine heron merlin osprey kite gull tern linnet
  magpie cub bunny kitty rabbit badger beaver buck doe stag hare pony colt foal hogg panther puma lynx jaguar
  dragon cosmo comet galaxy eclipse zephyr breeze misty cloud mars venus saturn mercury apollo atlas titan
  sapphire emerald beryl agate slate granite marble copper bronze platinum pewter cotton velvet satin silk lace
  denim linen scarlet crimson magenta azure cyan teal navy khaki tawny auburn ebony happy lovely gracious
  marvellous jolly gentle humble mighty gay handsome brave valiant worthy able early new regal minor general
  marshal sergeant captain admiral count chaplain deacon friar minister sheriff judge mayor consul lyric
  rhapsody symphony sonnet cadence cello piano banjo bugle drum tempo allegra carol harp fable rhyme verse ode
  poet quill ink shilling dollar florin guinea crown boot boots button buttons buckle hood cape cope cuff glover
  tailor draper hatter sadler saddler chandler thatcher tiler plumber glazier roper forester falconer hayward
  reeve parson sexton clerk usher proctor palmer fiddler dancer player actor rider runner swimmer collier
  mariner seaman sailor boatman shipman bowman spearman chapman pitman goodman longman newman oldman youngman
  freeman hardman blackman redman wiseman acre acres barn barns barrow beck burn burns cave caves coombe copse
  cottage croft dell dyke fell fen fenn firth garth glade grange grove hedge holt hurst island isles knoll lea
  ley lodge loft manor mead meadows mere mill moat mount orchard outlaw pitts platt pool ridge shaw shore slack
  spinney spring stead stile street strand thorpe thwaite tower towers well wells weir wharf wick yates arch
  arches dean post gate cage candy car chase chew child childs coffin cole coward crow crowe cruise curl curtain
  dark death dew diver dolphin doll drinkwater duck eaves egg eggs fairy feather feathers fiddle flack flood
  flow fly foot forward fort frank fry fuller furlong game gammon garland gaunt ghost giles goose gosling grave
  graves greet grief groom grubb gunn hail hale ham hammer hammond hamper harrow hatch hazard heard hearn heart
  herd herring hind hobby hole holmes hone horn horne horse house husband ice inch ivory keel keep key keys kidd
  kitchen knife lamp last laws leach leader leak leek legg lighter lightfoot lime ling list lively locke longer
  loud lumb lunch mace maiden mallet marks marrow match may mellow metcalf midwinter milk mint mould mountain
  mudd mustard nail nation needle neighbour newt nice nichol oates onions organ orange outram over pack paradise
  pardon parrott parsley partridge patch peabody peacock pears pease penn perks pickles pickup pidgeon pigeon
  pill pinch pine pitcher plant plow plumb pollard port portrait pot potts powder pray priest prior proud
  pudding pump purse quilt race rains rand ransom raw reason redhead revel rhodes ringer rising roach roe rook
  room roost rope rudd rudge rule rush rust sadd salmon salter scales scholar school seal sealy self sellers
  service shaft shallow sheen sheep shine shipp shoe shoes shovel shutter side simple sink skates skill slim
  sloe sly smoker snell snook solo soul southern spark sparkes sparks speed spry spurs squires staff stain
  staple starling steed steer still storey stout strange straw stringer stubbs sugar swallow sweeting sweetman
  swindle sword table tabor talent tall tapper tasker tate tea tear telfer temple tench tester thick thumb
  tickle tide tiller timber tinker tipping toll tongue toogood trader travel treadwell treat tree trick trout
  truelove trueman trumper tuck tunnel twine twist upright upton valentine valley venture vicar virgin virtue
  voice waddle wager wait wale wand want warden ware warm wash washer watch water watt weather weight welcome
  wellbeloved welsh whale wheat wheel whistle whitehead whitehouse widow wildgoose willing winder window wine
  wink winn wish wit wool workman worth yeoman yew
`)

/**
 * Those of them that stand without an article as a thing of its own: values, stuffs, seasons, subjects. "Hope is
 * our value" is the thing, "Hope is our captain" the girl.
 */
export const massNames = words(`
  hope joy grace faith charity patience mercy harmony heaven destiny liberty justice unity serenity peace love
  pride honour honor wisdom knowledge success promise comfort favour praise goodness merit glory bliss prudence
  felicity verity constance temperance honey ginger pepper saffron rosemary basil sage olive ivy holly hazel
  heather willow amber jade pearl coral crystal ruby opal silver gold copper ivory clay sandy snow frost rain
  storm summer autumn winter spring dawn christmas easter art melody rhapsody blue green indigo sky clover
  lavender maple birch cedar cherry kit dance music chance power wood drama history maths english french april
  june may august eve noel advent
`)

export const isNameWord = (folded: string): boolean =>
  thingNames.has(folded) || verbNames.has(folded) || timeNames.has(folded) || placeNames.has(folded)
