import type { FamilyMail, Language } from './tables.ts'

interface Words {
  /** At most 60 characters: a locked phone shows no more. */
  subject: string
  says: string
}

/**
 * What families are mailed: sentences of ours and a link, in which nothing is filled in (decision 14). Whose child it is,
 * which school and what was answered stand behind the link.
 */
export const familyMailWords: Record<Language, Record<FamilyMail, Words> & { small: string }> = {
  en: {
    asked: {
      subject: 'May we show photos and names? Please answer',
      says: 'The school asks you about photos and names on its pages. It takes two minutes. Until you answer, it is a no.',
    },
    reminded: {
      subject: 'Photos and names: we still wait for your answer',
      says: 'The school asked you about photos and names, and has no answer from you yet. Until you answer, it is a no.',
    },
    saved: {
      subject: 'Your answers about photos and names are saved',
      says: 'Your answers are saved. Look at them, or change them on any day, here. If it was not you, tell the school office.',
    },
    complained: {
      subject: 'We have your complaint about a picture',
      says: 'Your complaint about a picture has arrived. The school has 30 days to confirm it. You can read more here.',
    },
    'complaint-answered': {
      subject: 'The school has answered your complaint',
      says: 'The school has answered your complaint about a picture. Read the answer here.',
    },
    small: 'This mail names nobody on purpose. The link is yours alone: do not pass it on.',
  },
  cy: {
    asked: {
      subject: 'Gawn ni ddangos lluniau ac enwau? Atebwch',
      says: 'Mae’r ysgol yn gofyn i chi am luniau ac enwau ar ei thudalennau. Mae’n cymryd dwy funud. Nes i chi ateb, “na” yw’r ateb.',
    },
    reminded: {
      subject: 'Lluniau ac enwau: rydym yn dal i aros am ateb',
      says: 'Gofynnodd yr ysgol i chi am luniau ac enwau, ac nid oes ateb eto. Nes i chi ateb, “na” yw’r ateb.',
    },
    saved: {
      subject: 'Mae eich atebion wedi’u cadw',
      says: 'Mae eich atebion wedi’u cadw. Gallwch edrych arnynt, neu eu newid unrhyw ddiwrnod, yma. Os nad chi oedd yno, dywedwch wrth swyddfa’r ysgol.',
    },
    complained: {
      subject: 'Rydym wedi derbyn eich cwyn am lun',
      says: 'Mae eich cwyn am lun wedi cyrraedd. Mae gan yr ysgol 30 diwrnod i’w chadarnhau. Gallwch ddarllen mwy yma.',
    },
    'complaint-answered': {
      subject: 'Mae’r ysgol wedi ateb eich cwyn',
      says: 'Mae’r ysgol wedi ateb eich cwyn am lun. Darllenwch yr ateb yma.',
    },
    small: 'Nid yw’r neges hon yn enwi neb, yn fwriadol. Eich dolen chi yn unig yw hon: peidiwch â’i rhannu.',
  },
  pl: {
    asked: {
      subject: 'Zdjęcia i imiona na stronach szkoły: pytanie',
      says: 'Szkoła pyta Państwa o zdjęcia i imiona na swoich stronach. To zajmie dwie minuty. Brak odpowiedzi oznacza „nie”.',
    },
    reminded: {
      subject: 'Zdjęcia i imiona: czekamy na odpowiedź',
      says: 'Szkoła pytała Państwa o zdjęcia i imiona i nie ma jeszcze odpowiedzi. Brak odpowiedzi oznacza „nie”.',
    },
    saved: {
      subject: 'Odpowiedzi zostały zapisane',
      says: 'Odpowiedzi zostały zapisane. Tutaj można je obejrzeć lub zmienić każdego dnia. Jeśli to nie Państwo, prosimy powiedzieć o tym w sekretariacie.',
    },
    complained: {
      subject: 'Otrzymaliśmy skargę na zdjęcie',
      says: 'Skarga na zdjęcie dotarła. Szkoła ma 30 dni, aby to potwierdzić. Więcej informacji tutaj.',
    },
    'complaint-answered': {
      subject: 'Szkoła odpowiedziała na skargę',
      says: 'Szkoła odpowiedziała na Państwa skargę na zdjęcie. Odpowiedź jest tutaj.',
    },
    small:
      'Ta wiadomość celowo nikogo nie wymienia. Link jest tylko dla Państwa: prosimy go nie przekazywać.',
  },
}
