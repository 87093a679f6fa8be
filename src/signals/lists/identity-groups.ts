/**
 * Groups by origin or faith, as alternatives of one phrase element. For phrases in which a neutral word becomes part of
 * something hateful ("all … are"); alone the words mean no harm.
 */
export const they =
  'muslims|jews|blacks|whites|asians|foreigners|immigrants|migrants|refugees|gypsies|travellers|pakistanis|indians|africans|somalis|nigerians|romanians|poles|albanians|bulgarians|arabs|turks|syrians|afghans|chinese|catholics|protestants|irish|seekers|illegals|ethnics|europeans|hindus|sikhs|roma|russians|ukrainians|bangladeshis|kurds'

/** People of a school and its town, whom insults are thrown at. */
export const people =
  'kids|children|families|parents|people|lot|mums|dads|teachers|staff|pupils|students|boys|girls|man|woman|boy|girl|mum|dad|parent|teacher|head|headteacher|governors|governor|family|child|kid|person|team|driver|drivers|neighbours|ta|tas|receptionist|blokes|bloke|women|men|lads|ref|referee'
