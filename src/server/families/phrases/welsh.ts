import type { Phrases } from './phrases.ts'

const relations = {
  mother: 'mam',
  father: 'tad',
  'step-parent': 'llys-riant',
  grandparent: 'mam-gu neu dad-cu',
  'foster-carer': 'gofalwr maeth',
  'local-authority': 'awdurdod lleol',
  carer: 'gofalwr',
} as const

export const welsh: Phrases = {
  self: 'Cymraeg',
  tag: 'cy',
  dir: 'ltr',
  language: 'Iaith',
  skip: 'Ewch i’r cwestiynau',
  yes: 'Iawn',
  no: 'Na',
  photo: 'Llun',
  firstName: 'Enw cyntaf',
  ask: {
    title: child => `Gawn ni ddangos llun ac enw ${child}?`,
    lead: child =>
      `Chi sy’n dewis, fesul tudalen. Gallwch newid eich meddwl unrhyw ddiwrnod. Nid yw “na” yn newid dim i ${child} yn yr ysgol.`,
  },
  askPupil: {
    title: 'Gawn ni ddangos dy lun a dy enw?',
    lead: 'Ti sy’n dewis, fesul tudalen. Gelli newid dy feddwl unrhyw ddiwrnod. Nid yw “na” yn newid dim i ti yn yr ysgol.',
  },
  filledIn: 'Mae’r atebion hyd yma wedi’u llenwi. Mae popeth sydd heb ei ateb yn dechrau fel “na”.',
  publicPages: 'Tudalennau y gall pawb eu gweld',
  publicPagesAre: 'Gall pobl ledled y byd edrych ar y rhain, copïo llun a’i gadw.',
  closedPages: 'Tudalennau i’n teuluoedd ni yn unig',
  closedPagesAre: 'Dim ond teuluoedd a staff sy’n gallu edrych ar y rhain.',
  childThinks: child => `Barn ${child}`,
  pleaseAsk: child =>
    `Gofynnwch i ${child}. Os yw ${child} yn dweud na, ni fyddwn yn dangos llun nac enw, hyd yn oed os ydych chi’n cytuno.`,
  childHappy: child => `Mae ${child} yn hapus gyda hyn`,
  childRatherNot: child => `Byddai’n well gan ${child} beidio`,
  childSaidNo: child =>
    `Byddai’n well gan ${child} beidio, felly ni fyddwn yn dangos llun nac enw. Os yw ${child} yn newid ei feddwl neu ei meddwl, gall ${child} ddweud wrth yr ysgol.`,
  aboutYou: 'Amdanoch chi',
  yourName: 'Eich enw',
  relation: (child, relation) => `Yn ôl cofnodion yr ysgol: ${relations[relation]} (${child}).`,
  save: 'Cadw fy atebion',
  noToAll: 'Dweud na i bopeth',
  points: {
    copy: 'Os yw eich e-bost gan yr ysgol, cewch neges gyda dolen i’ch atebion.',
    checked: 'Mae “na” yn cyfrif ar unwaith. Mae’r ysgol yn gwirio pob “iawn” newydd cyn iddo gyfrif.',
    pupilYes: 'Gofynnir i dy riant neu dy ofalwr hefyd. Ni ddangosir dim heb iddyn nhw gytuno.',
    comesDown: hours =>
      `Os yw “iawn” yn troi’n “na”, bydd hen negeseuon yn cael eu tynnu. Ein nod yw ${hours} awr.`,
    ends: (child, day) =>
      day === null
        ? `Daw’r atebion i ben pan fydd ${child} yn gadael yr ysgol.`
        : `Daw “iawn” i ben pan fydd ${child} yn gadael yr ysgol, neu ar ôl ${day}. Yna byddwn yn gofyn eto.`,
  },
  questions: phone =>
    phone === null ? 'Cwestiynau? Gofynnwch i swyddfa’r ysgol.' : `Cwestiynau? Ffoniwch y swyddfa: ${phone}.`,
  careTitle: 'Sut rydym yn gofalu am luniau',
  care: basis => [
    basis === 'public-task'
      ? 'Mae’r gyfraith yn gadael i’r ysgol ddefnyddio lluniau ar gyfer ei gwaith. Er hynny, mae polisi’r ysgol yn gofyn i chi gytuno. Gallwch wrthwynebu unrhyw bryd.'
      : 'Dim ond os ydych chi’n cytuno y mae’r ysgol yn defnyddio llun neu enw. Gallwch newid eich meddwl unrhyw bryd.',
    'Nid yw’r ysgol byth yn defnyddio technoleg adnabod wynebau.',
    'Mae’r atebion yn aros gyda’r ysgol. Dim ond staff sydd eu hangen sy’n gallu eu gweld.',
  ],
  complainLink: 'Cwyno am lun',
  changeLink: 'Newid fy atebion',
  receiptLink: 'Gweld eich derbynneb',
  wrong: {
    name: 'Ysgrifennwch eich enw, fel bod yr ysgol yn gwybod pwy atebodd.',
    says: 'Ysgrifennwch mewn ychydig eiriau beth sydd o’i le.',
    again:
      'Roedd y dudalen hon ar agor yn rhy hir neu mewn dwy ffenestr. Ni chadwyd dim. Edrychwch ar eich atebion a’u cadw eto.',
  },
  saved: {
    title: 'Mae eich atebion wedi’u cadw',
    lead: day => `Cadwyd ar ${day}. Y dudalen hon yw eich derbynneb.`,
    now: 'Eich atebion',
    keep: 'Cadwch y ddolen yn eich neges. Gallwch edrych eto neu newid ateb unrhyw ddiwrnod.',
  },
  takenDown: {
    title: child => `Beth a dynnwyd i lawr ar gyfer ${child}`,
    since: day => `Dywedoch “na” ar ${day}.`,
    working: 'Rydym yn edrych drwy bopeth a gyhoeddwyd. Agorwch y dudalen hon eto yn nes ymlaen.',
    nothing: 'Edrychom drwy bopeth. Nid oes dim sy’n dangos nac yn enwi eich plentyn.',
    store: 'Lluniau’r ysgol ei hun',
    done: {
      held: count => `Drafftiau a ddaliwyd yn ôl: ${count}`,
      stopped: count => `Negeseuon a ataliwyd cyn eu cyhoeddi: ${count}`,
      'taken-down': count => `Negeseuon a dynnwyd i lawr: ${count}`,
      erased: count => `Lluniau a ddilëwyd: ${count}`,
    },
    open: count => `Yn cael sylw o hyd: ${count}`,
    copies:
      'Efallai fod eraill wedi cadw copi o’r hyn y gallai pawb ei weld. Ni all yr ysgol ddadwneud hynny.',
  },
  complain: {
    title: 'Cwyno am lun',
    lead: 'Dywedwch wrth yr ysgol am lun na ddylai fod yno. Nid oes rhaid i chi ddweud pam.',
    place: 'Ble mae’r llun?',
    placeHint:
      'Er enghraifft: “Facebook, neges mabolgampau 12 Mehefin”, neu’r cyfeiriad gwe. Cewch adael hwn yn wag.',
    says: 'Beth sydd o’i le?',
    withdraw: child => `Peidiwch â dangos llun nac enw ${child} yn unman o hyn ymlaen`,
    send: 'Anfon fy nghwyn',
    thanks: 'Rydym wedi derbyn eich cwyn',
    thanksLead: 'Mae swyddfa’r ysgol a’r pennaeth yn cael gwybod nawr.',
    next: day =>
      `Yn ôl y gyfraith mae gan yr ysgol tan ${day} i gadarnhau’r gŵyn. Yna rhaid iddi weithredu heb oedi gormodol. Os nad ydych yn fodlon, gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth: ico.org.uk.`,
    before: day => `Eich cwyn ar ${day}`,
    waits: 'Mae’r gŵyn gan yr ysgol. Nid oes ateb eto.',
    confirmed: day => `Cadarnhaodd yr ysgol y gŵyn ar ${day}.`,
    answered: 'Ateb yr ysgol:',
  },
  over: {
    title: 'Nid yw’r ddolen hon yn gweithio',
    lead: 'Ni chafodd ei chopïo’n gyfan, neu mae ei hamser wedi dod i ben.',
    what: 'Agorwch neges ddiweddaraf yr ysgol, neu gofynnwch i swyddfa’r ysgol am ddolen newydd. I ddweud na ar unwaith, ffoniwch y swyddfa: mae “na” dros y ffôn yn cyfrif hefyd.',
  },
  tooMany: {
    title: 'Arhoswch ychydig',
    lead: 'Rhoddwyd cynnig ar ormod o ddolenni nad ydynt yn gweithio. Rhowch gynnig arall arni ymhen deng munud, neu ffoniwch swyddfa’r ysgol.',
  },
}
