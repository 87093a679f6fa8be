/** Words that, beside a capitalised word, say that it is a person or that it is not. Our own lists. */
const words = (list: string) => new Set(list.trim().split(/\s+/))

/** After a name: what people do in posts. Past forms in -ed are recognised by their ending. */
export const doings = words(`
  has had was is did made got won scored found took came said told loved read wrote built turned counted planted
  helped joined showed led played performed raised designed painted passed represented achieved received starred
  went gave ran swam sang danced drew ate grew knew kept learnt learned made thought brought bought caught taught
  wore wins scores makes says tells loves reads writes shows leads plays performs exhibits reads does gets takes
  comes goes gives runs swims sings grows can could would should must hasnt wasnt didnt isnt chose and who with
  beat beats broke becomes became begins began steps stepped stayed blew bakes flew
  leaves left learns learned likes liked wants wanted needs needed thinks believes knows hopes asks asked explains
  explained keeps enjoys enjoyed practises practised helps helped works worked tries tried picks picked drew draws
  throws threw catches catch kicks kicked saves saved bowls bowled bats batted rides rode rows rowed cycles cycled
  stars trains trained competes competed raises volunteers volunteered collects collected bakes cooked cooks builds
  wins lost loses fell falls stood stands sat sits spoke speaks spelt counts counted adds solves solved
  completes completed finishes finished turns joins represents carries carried wrote pens penned directs directed
  sings hums hummed whistled waved waves smiled smiles laughed laughs hugged hugs cried fed feeds held holds hid
  wears woke slept sleeps lives lived moved moves visits visited travelled flies flew met meets invited invites
  brings buys sold sells sent sends gives lent owns put puts set sets cut cuts let hit hits quits read spread
  chooses chooses decided decides remembers remembered forgot forgets understood understands taught teaches
  brought celebrated celebrates turned deserves deserved impressed impresses continues continued managed manages
  might shall must may will wont couldnt wouldnt doesnt didnt cant wasnt whos whose also just even really always
  never still already absolutely definitely certainly proudly bravely kindly
`)

/** Before a name: "well done", "thanks to", "by". */
export const leadIns = words(`
  congratulations congrats done to thank thanks by from with for our and meet dear welcome go hi hello hey
  birthday luck called named is star reporter captain pupil student teacher cook caretaker chair governor sister
  brother twin mum dad nan son daughter friend soon mubarak of including featuring as like when because how while
  month winner winners bless bye goodbye but
`)

/** Before a thing: "the summer", "every rose". "Our" is not here: "our Grace". */
export const articles = words(
  `the a an this that these those every some any no each first new last next another both it i you we they he she who to please may can not`,
)

/** After a group, a building or an occasion: "Rowan class", "Poppy Appeal", "Castle Court". */
export const collectives = words(`
  class classes group groups room rooms house team teams centre academy school schools nursery day days week weeks
  term fair fete concert appeal road lane close street avenue court park hall building form tutor ward holiday
  holidays camp club clubs show garden gardens tree trees year years playground base unit hub federation trust pool
  tea market festival bank cup league trophy primary infants juniors infant junior college university church square
  wood woods row rise drive way hill crescent terrace place court gate farm zoo museum theatre library gallery
  hotel inn arms castle cathedral abbey hospital surgery clinic station airport island beach bay cove river lake
  challenge award awards project assembly parade market workshop programme scheme fund charity foundation ltd
  limited uniforms schoolwear suppliers supplies photography sale bay bus family
  song songs story stories line lines knives coaches cars vans builders solicitors dairy bakery butchers florist
  garage motors pharmacy opticians dental newsagents cafe restaurant kitchen pizza bakers nurseries stores store shop
  shops supermarket print printers press books publishing bookshop studio studios orchestra band choir society
  association council service services community shield prize plate stadium pavilion tower towers tunnel bridge canal
  dock quay harbour valley dale moor common heath forest estate manor palace mill works cottage cottages lodge priory
  minster chapel cemetery memorial monument express railway fields field united rovers athletic wanderers hotspur
  rangers albion fc rfc afc cc
`)

/** Before a month, season or day. */
export const timeLeads = words(
  `in on until till by of this next last early late mid since from during through before after end spring autumn summer winter each every half bank monday tuesday wednesday thursday friday saturday sunday christmas new years midsummer st`,
)

/** Before a place. */
export const placeLeads = words(
  `in to at near around visit visited visiting trip via through across leaving of`,
)

/** Straight after a sentence-opening "Will", "May", "Mark": the verb. */
export const verbFollowers = words(
  `you your the we they he she it there i this that our us all every each anyone anybody parents be have not their a an my some who what yes no`,
)
