import './family.css'
import { Button } from '../../parts/button.tsx'
import type { FamilyLanguage } from './family-words.ts'

export interface FamilyLetter {
  askId: string
  to: string
  pupil: string
  class: string | null
  school: string
  language: FamilyLanguage
  /** "18 December 2026". */
  answerBy: string
  link: string
}

/** Letters to print, one a page: for families without an address. The links stand here once and are kept nowhere. */
export function Letters({ letters, onClose }: { letters: readonly FamilyLetter[]; onClose: () => void }) {
  return (
    <div className="letters">
      <div className="row not-printed">
        <Button look="primary" onClick={() => print()}>
          Print {letters.length === 1 ? 'the letter' : `${letters.length} letters`}
        </Button>
        <Button onClick={onClose}>Done</Button>
        <span className="meta">The address is shown once. Print it, or copy it, before you close this.</span>
      </div>
      {letters.map(letter => {
        const { dear, asks, how, until } = words[letter.language]
        return (
          <article className="sheet pad letter" key={letter.askId} lang={letter.language}>
            <p className="meta">
              {letter.school}
              {letter.class === null ? '' : ` · ${letter.class}`}
            </p>
            <h2>{dear(letter.to)}</h2>
            <p>{asks(letter.pupil)}</p>
            <p>{how}</p>
            <p className="address">{letter.link.replace(/^https?:\/\//, '')}</p>
            <p>{until(letter.answerBy)}</p>
          </article>
        )
      })}
    </div>
  )
}

const words: Record<
  FamilyLanguage,
  {
    dear: (to: string) => string
    asks: (pupil: string) => string
    how: string
    until: (day: string) => string
  }
> = {
  en: {
    dear: to => `Dear ${to}`,
    asks: pupil => `May we show the photo and the name of ${pupil} on our pages? You choose, page by page.`,
    how: 'Type this address into the browser of a phone or computer. It is yours alone: do not pass it on.',
    until: day =>
      `Please answer by ${day}. Until you answer, it is a no. You can also ring the office or come in.`,
  },
  cy: {
    dear: to => `Annwyl ${to}`,
    asks: pupil => `Gawn ni ddangos llun ac enw ${pupil} ar ein tudalennau? Chi sy’n dewis, fesul tudalen.`,
    how: 'Teipiwch y cyfeiriad hwn ym mhorwr ffôn neu gyfrifiadur. Chi yn unig biau’r cyfeiriad: peidiwch â’i rannu.',
    until: day =>
      `Atebwch erbyn ${day}. Nes i chi ateb, “na” yw’r ateb. Gallwch hefyd ffonio’r swyddfa neu alw heibio.`,
  },
  pl: {
    dear: to => `Szanowni Państwo: ${to}`,
    asks: pupil =>
      `Czy możemy pokazać zdjęcie i imię na naszych stronach? (${pupil}) Decydują Państwo osobno o każdej stronie.`,
    how: 'Prosimy wpisać ten adres w przeglądarce telefonu lub komputera. Jest tylko dla Państwa: prosimy go nie przekazywać.',
    until: day =>
      `Prosimy odpowiedzieć do ${day}. Brak odpowiedzi oznacza „nie”. Można też zadzwonić do sekretariatu lub przyjść.`,
  },
}
