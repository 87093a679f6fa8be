import type { Phrases } from './phrases.ts'

const relations = {
  mother: 'matka',
  father: 'ojciec',
  'step-parent': 'ojczym lub macocha',
  grandparent: 'babcia lub dziadek',
  'foster-carer': 'rodzic zastępczy',
  'local-authority': 'władze lokalne',
  carer: 'opiekun',
} as const

/** A name is left as it is: nobody here can decline it, so no sentence asks it to be. */
export const polish: Phrases = {
  self: 'Polski',
  tag: 'pl',
  dir: 'ltr',
  language: 'Język',
  skip: 'Przejdź do pytań',
  yes: 'Tak',
  no: 'Nie',
  photo: 'Zdjęcie',
  firstName: 'Imię',
  ask: {
    title: child => `Czy możemy pokazać zdjęcie i imię? (${child})`,
    lead: () =>
      'Decydują Państwo osobno o każdej stronie. Decyzję można zmienić każdego dnia. Odmowa niczego nie zmienia dla dziecka w szkole.',
  },
  askPupil: {
    title: 'Czy możemy pokazać Twoje zdjęcie i imię?',
    lead: 'Decydujesz osobno o każdej stronie. Decyzję możesz zmienić każdego dnia. Odmowa niczego nie zmienia dla Ciebie w szkole.',
  },
  filledIn: 'Dotychczasowe odpowiedzi są już wpisane. Pytania bez odpowiedzi zaczynają się od „nie”.',
  publicPages: 'Strony, które może zobaczyć każdy',
  publicPagesAre: 'Ludzie na całym świecie mogą je oglądać, skopiować zdjęcie i je zachować.',
  closedPages: 'Strony tylko dla naszych rodzin',
  closedPagesAre: 'Mogą je oglądać tylko rodziny i pracownicy szkoły.',
  childThinks: child => `Co myśli dziecko (${child})`,
  pleaseAsk: () =>
    'Prosimy zapytać dziecko. Jeśli dziecko powie „nie”, nie pokażemy ani zdjęcia, ani imienia, nawet przy Państwa zgodzie.',
  childHappy: () => 'Dziecko się zgadza',
  childRatherNot: () => 'Dziecko woli nie',
  childSaidNo: () =>
    'Dziecko woli nie, więc nie pokazujemy ani zdjęcia, ani imienia. Jeśli zmieni zdanie, może samo powiedzieć o tym w szkole.',
  aboutYou: 'O Państwu',
  yourName: 'Imię i nazwisko',
  relation: (child, relation) => `Według danych szkoły: ${relations[relation]} (${child}).`,
  save: 'Zapisz odpowiedzi',
  noToAll: 'Odmów wszystkiego',
  points: {
    copy: 'Jeśli szkoła zna Państwa e-mail, przyjdzie wiadomość z linkiem do odpowiedzi.',
    checked: '„Nie” działa od razu. Każde nowe „tak” szkoła najpierw sprawdza.',
    pupilYes: 'Pytamy też Twojego rodzica lub opiekuna. Bez jego zgody niczego nie pokażemy.',
    comesDown: hours =>
      `Jeśli „tak” zmieni się w „nie”, usuwamy starsze wpisy. Staramy się to zrobić w ${hours} godz.`,
    ends: (_child, day) =>
      day === null
        ? 'Odpowiedzi tracą ważność, gdy dziecko odejdzie ze szkoły.'
        : `„Tak” traci ważność, gdy dziecko odejdzie ze szkoły, albo po dniu ${day}. Wtedy zapytamy ponownie.`,
  },
  questions: phone =>
    phone === null
      ? 'Pytania? Prosimy zapytać w sekretariacie.'
      : `Pytania? Telefon do sekretariatu: ${phone}.`,
  careTitle: 'Jak dbamy o zdjęcia',
  care: basis => [
    basis === 'public-task'
      ? 'Prawo pozwala szkole używać zdjęć w jej pracy. Zasady szkoły mimo to wymagają Państwa zgody. Sprzeciw można zgłosić w każdej chwili.'
      : 'Szkoła używa zdjęcia lub imienia tylko za Państwa zgodą. Zgodę można cofnąć w każdej chwili.',
    'Szkoła nigdy nie używa rozpoznawania twarzy.',
    'Odpowiedzi pozostają w szkole. Widzą je tylko pracownicy, którzy ich potrzebują.',
  ],
  complainLink: 'Skarga na zdjęcie',
  changeLink: 'Zmień odpowiedzi',
  receiptLink: 'Zobacz potwierdzenie',
  wrong: {
    name: 'Prosimy wpisać imię i nazwisko, aby szkoła wiedziała, kto odpowiedział.',
    says: 'Prosimy napisać w kilku słowach, co jest nie tak.',
    again:
      'Ta strona była otwarta zbyt długo albo w dwóch oknach. Niczego nie zapisano. Prosimy sprawdzić odpowiedzi i zapisać ponownie.',
  },
  saved: {
    title: 'Odpowiedzi zostały zapisane',
    lead: day => `Zapisano ${day}. Ta strona jest potwierdzeniem.`,
    now: 'Państwa odpowiedzi',
    keep: 'Prosimy zachować link z wiadomości. Odpowiedzi można obejrzeć lub zmienić każdego dnia.',
  },
  takenDown: {
    title: () => 'Co usunęliśmy',
    since: day => `Odmowa z dnia ${day}.`,
    working: 'Przeglądamy wszystko, co zostało opublikowane. Prosimy otworzyć tę stronę później.',
    nothing: 'Przejrzeliśmy wszystko. Nic nie pokazuje dziecka ani nie podaje jego imienia.',
    store: 'Własne zdjęcia szkoły',
    done: {
      held: count => `Wstrzymane szkice: ${count}`,
      stopped: count => `Wpisy zatrzymane przed publikacją: ${count}`,
      'taken-down': count => `Usunięte wpisy: ${count}`,
      erased: count => `Skasowane zdjęcia: ${count}`,
    },
    open: count => `Jeszcze w toku: ${count}`,
    copies: 'Inni mogli zachować kopię tego, co było widoczne dla wszystkich. Szkoła nie może tego cofnąć.',
  },
  complain: {
    title: 'Skarga na zdjęcie',
    lead: 'Prosimy napisać szkole o zdjęciu, którego nie powinno tam być. Nie trzeba podawać powodu.',
    place: 'Gdzie jest to zdjęcie?',
    placeHint:
      'Na przykład: „Facebook, wpis o dniu sportu z 12 czerwca” albo adres strony. To pole może być puste.',
    says: 'Co jest nie tak?',
    withdraw: () => 'Od teraz nie pokazujcie nigdzie zdjęcia ani imienia dziecka',
    send: 'Wyślij skargę',
    thanks: 'Otrzymaliśmy skargę',
    thanksLead: 'Sekretariat i dyrekcja szkoły są teraz zawiadamiani.',
    next: day =>
      `Według prawa szkoła ma czas do ${day}, aby potwierdzić skargę. Potem musi działać bez zbędnej zwłoki. Jeśli odpowiedź Państwa nie zadowoli, skargę można złożyć w Information Commissioner’s Office: ico.org.uk.`,
    before: day => `Skarga z dnia ${day}`,
    waits: 'Szkoła otrzymała skargę i jeszcze nie odpowiedziała.',
    confirmed: day => `Szkoła potwierdziła skargę ${day}.`,
    answered: 'Odpowiedź szkoły:',
  },
  over: {
    title: 'Ten link nie działa',
    lead: 'Nie został skopiowany w całości albo jego czas minął.',
    what: 'Prosimy otworzyć najnowszą wiadomość ze szkoły albo poprosić w sekretariacie o nowy link. Aby odmówić od razu, wystarczy zadzwonić: odmowa przez telefon też się liczy.',
  },
  tooMany: {
    title: 'Prosimy chwilę poczekać',
    lead: 'Z tego miejsca próbowano zbyt wielu linków, które nie działają. Prosimy spróbować za dziesięć minut albo zadzwonić do sekretariatu.',
  },
}
