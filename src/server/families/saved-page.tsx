/** @jsxImportSource hono/jsx */
import type { FamilyPage } from '../../consent/families/family-page.ts'
import type { Language } from '../../consent/families/tables.ts'
import { Care } from './consent-page.tsx'
import { FamilyFrame } from './family-frame.tsx'
import { phrases } from './phrases/phrases.ts'
import { sayInstant } from './say-day.ts'
import type { TakenDown } from './taken-down.ts'
import { TakenDownList } from './taken-down-list.tsx'

interface SavedPageProps {
  page: FamilyPage & { answeredAt: Date }
  /** What came of their noes. */
  takenDown: readonly TakenDown[]
  language: Language
  sheet: string
}

/** The receipt: what this person said, and when. It does not say what all answers together come to. */
export function SavedPage({ page, takenDown, language, sheet }: SavedPageProps) {
  const says = phrases[language]
  const { saved, yes, no, photo, firstName, points } = says
  return (
    <FamilyFrame
      language={language}
      title={saved.title}
      school={page.school}
      sheet={sheet}
      at="/family/saved"
    >
      <p class="lead">{saved.lead(sayInstant(page.answeredAt, says.tag))}</p>
      <section class="sheet">
        <h2>
          {saved.now}: {page.child}
        </h2>
        <table class="receipt">
          <thead>
            <tr>
              <td aria-hidden="true" />
              <th scope="col">{photo}</th>
              <th scope="col">{firstName}</th>
            </tr>
          </thead>
          <tbody>
            {page.channels.map(channel => (
              <tr key={channel.id}>
                <th scope="row">{channel.label}</th>
                <td>{channel.photo ? yes : no}</td>
                <td>{channel.name ? yes : no}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {page.relation !== null && page.childSaidNo && <p>{says.childSaidNo(page.child)}</p>}
        <ul class="small points">
          <li>{points.checked}</li>
          <li>{points.comesDown(page.takeDownHours)}</li>
          <li>{saved.keep}</li>
        </ul>
        <p class="buttons">
          <a class="btn second" href={`/family?lang=${language}`}>
            {says.changeLink}
          </a>
        </p>
      </section>
      <TakenDownList page={page} takenDown={takenDown} says={says} />
      <Care page={page} says={says} language={language} />
    </FamilyFrame>
  )
}
