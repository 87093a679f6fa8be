/** @jsxImportSource hono/jsx */
import type { FamilyPage } from '../../consent/families/family-page.ts'
import type { Language } from '../../consent/families/tables.ts'
import { FamilyFrame } from './family-frame.tsx'
import { phrases } from './phrases/phrases.ts'
import { sayDay } from './say-day.ts'

/** The longest that is kept of a complaint: a page and a half. */
export const LONGEST_COMPLAINT = 3000

interface ComplainPageProps {
  page: FamilyPage
  language: Language
  sheet: string
  formToken: string
  form: { place: string; says: string; withdraw: boolean }
  wrong?: string | undefined
}

export function ComplainPage({ page, language, sheet, formToken, form, wrong }: ComplainPageProps) {
  const { complain, tag } = phrases[language]
  return (
    <FamilyFrame
      language={language}
      title={complain.title}
      school={page.school}
      sheet={sheet}
      at="/family/complain"
    >
      <p class="lead">{complain.lead}</p>
      <form method="post" action="/family/complain">
        <input type="hidden" name="form" value={formToken} />
        <input type="hidden" name="lang" value={language} />
        <section class="sheet">
          <label class="lab" for="place">
            {complain.place}
          </label>
          <p class="small" id="place-hint">
            {complain.placeHint}
          </p>
          <input
            class="in"
            id="place"
            name="place"
            maxlength={300}
            value={form.place}
            aria-describedby="place-hint"
          />
          <label class="lab next" for="says">
            {complain.says}
          </label>
          {wrong !== undefined && (
            <p class="wrong" id="wrong">
              {wrong}
            </p>
          )}
          <textarea
            class="in"
            id="says"
            name="says"
            rows={5}
            maxlength={LONGEST_COMPLAINT}
            aria-invalid={wrong === undefined ? undefined : 'true'}
            aria-describedby={wrong === undefined ? undefined : 'wrong'}
          >
            {form.says}
          </textarea>
          <p class="next">
            <label class="yn">
              <input type="checkbox" name="withdraw" value="yes" checked={form.withdraw} />
              {complain.withdraw(page.child)}
            </label>
          </p>
          <p class="buttons">
            <button class="btn">{complain.send}</button>
          </p>
        </section>
      </form>
      {page.complaints.map(({ says, madeAt, acknowledgedAt, answer }) => (
        <section class="sheet" key={madeAt.toISOString()}>
          <h2>{complain.before(sayDay(madeAt, tag))}</h2>
          <p>{says}</p>
          <p class="small next">
            {answer === null
              ? acknowledgedAt === null
                ? complain.waits
                : complain.confirmed(sayDay(acknowledgedAt, tag))
              : complain.answered}
          </p>
          {answer !== null && <p>{answer}</p>}
        </section>
      ))}
    </FamilyFrame>
  )
}

interface ComplainedPageProps {
  page: FamilyPage
  language: Language
  sheet: string
  acknowledgeBy: string
}

/** What happens now, and by when the law wants it. */
export function ComplainedPage({ page, language, sheet, acknowledgeBy }: ComplainedPageProps) {
  const { complain, tag, changeLink } = phrases[language]
  return (
    <FamilyFrame
      language={language}
      title={complain.thanks}
      school={page.school}
      sheet={sheet}
      at="/family/complained"
    >
      <section class="sheet">
        <p>{complain.thanksLead}</p>
        <p class="next">{complain.next(sayDay(acknowledgeBy, tag))}</p>
        <p class="buttons">
          <a class="btn second" href={`/family?lang=${language}`}>
            {changeLink}
          </a>
        </p>
      </section>
    </FamilyFrame>
  )
}
