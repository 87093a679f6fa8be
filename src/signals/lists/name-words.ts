/**
 * Names that are also English words, by the sort of word: the sort says which neighbours mean the word. Our own
 * list, from what schools call people and things; a name that is missing here is taken for a name.
 */
const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Verbs and helpers: "Will you", "Mark the date", "May we". */
export const verbNames = words(`
  will may mark chase drew rich bill pat rob sue jack frank grant wade hunter dean guy art max miles don
  pierce skip chance dance trip chip nick jimmy josh lance pip reed bob dot jot wish sing sign mace rush gage
`)

/** Months, seasons, days, feasts: "in May", "this Summer". */
export const timeNames = words(`
  may april june august summer autumn winter winters spring dawn eve noel carol friday sunday monday tuesday
  wednesday thursday saturday christmas easter day early january
`)

/** Places: "in Paris", "to Jordan". */
export const placeNames = words(`
  paris sydney jordan chelsea london brooklyn india china asia florence victoria lourdes savannah austin dallas
  houston lincoln kent devon chester preston carlisle skye iona israel cuba kenya georgia virginia carolina
  vienna verona siena sienna milan geneva zurich york derby durham bristol wells bath troy camden hampton
  sunderland lancaster burnley bolton barnsley stafford hamilton stirling windsor nile shannon trent
`)

/** Plants, animals, stones, colours, weather, virtues and other things; trades and other surnames. */
export const thingNames = words(`
  grace faith hope joy charity patience prudence constance felicity verity harmony melody mercy blessing heaven
  destiny precious honey sunny sonny star sky storm ocean river bear tiger lion wolf wolfe fox holly ivy poppy
  daisy rose lily iris violet heather hazel willow rowan ash jasmine olive fern ginger pepper saffron rosemary
  basil sage robin wren jay martin finch phoenix dove raven amber ruby pearl jade crystal opal coral garnet
  christian jude dotty angel bliss blue buddy cash clay cliff dale glen heath ford brook brooke brooks forest
  forrest lane penny gene kit liberty justice love lucky major marina moss nova peace queenie reef rocky rusty
  skipper sandy stone teddy bo beau true trinity woody zen bright short long head english french marsh king
  church parish banks bank field fields hill hills wood woods green brown white black gray grey young small
  little price page power best good swift sharp strong wise wild castle court bridge park parks lake pond rivers
  moor moon starr snow frost rain lamb bull hart swan bird crane nightingale sparrow plum berry cherry apple
  bean rice pounds pound bell bells cross abbot bishop pope monk knight noble lord earl baron cook shepherd
  farmer gardener potter mason miller weaver guest driver porter ward wards law case peak peake summers song
  pride vale flowers root branch leaf bush reeves stock stocks waters bramble greenwood silver gold diamond steel
  iron prince princess duke victor romeo angelo piper archer baker butcher carter cooper fisher harper parker
  tanner taylor tyler smith wright mabel juno luna aurora stella bella belle art archie rafferty ace axel blaze
  cove cruz dash echo everest fleur gift god gray haven hero indigo jet journey juniper justus lark leaf legend
  maverick meadow memory miracle nevaeh onyx orchid paisley pax petal pixie plum primrose promise psalm quest
  rain reign remy river robyn royal saint scout serenity shadow silver sol sparrow spike sterling story sunshine
  temperance tempest thyme topaz treasure unity unique vesper wilder winner wonder zenith bailey barnes barker
  bird booth bond bright bush chambers chance close crisp darling daly dear dyer english ellis fairweather
  fielding fisher fletcher flint forge gates gill gold goodchild hay hand hands hardy hunt hall hook joiner
  keen kid lawless lock mays merry mills mellor moody mann noon north south east west oaks otter paine painter
  peel pike pitt poole pratt quick read reader rich rowe salt sands savage sawyer shade sharp short singer
  singleton skinner slater spence spicer squire sweet thorn tidy town turner tweedy underhill vine waite wake
  walker wall waller warner waterhouse weeks west wheeler wilde wing winters wishart yard hickory
`)

export const isNameWord = (folded: string): boolean =>
  thingNames.has(folded) || verbNames.has(folded) || timeNames.has(folded) || placeNames.has(folded)
