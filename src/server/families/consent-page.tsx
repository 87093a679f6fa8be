/** @jsxImportSource hono/jsx */
import type { FamilyPage } from '../../consent/families/family-page.ts'
import type { Language } from '../../consent/families/tables.ts'
import { FamilyFrame } from './family-frame.tsx'
import type { Phrases } from './phrases/phrases.ts'
import { phrases } from './phrases/phrases.ts'
import { QuestionSheet } from './question-sheet.tsx'
import { sayDay } from './say-day.ts'

/** What stands in the form: what was answered so far, or what was sent and has to be put right. */
export interface ConsentForm {
  yes: ReadonlySet<string>
  childSaysNo: boolean
  signed: string
}

export interface ConsentPageProps {
  page: FamilyPage
  language: Language
  sheet: string
  formToken: string
  form: ConsentForm
  wrong?: { field: 'signed' | 'form'; says: string } | undefined
}

/** The questions, as their school asks them: to a parent or carer, or to the pupil. */
export function ConsentPage({ page, language, sheet, formToken, form, wrong }: ConsentPageProps) {
  const says = phrases[language]
  const { child, relation, school } = page
  const title = relation === null ? says.askPupil.title : says.ask.title(child)
  const of = (kind: 'public' | 'closed') => page.channels.filter(channel => channel.kind === kind)
  return (
    <FamilyFrame language={language} title={title} school={school} sheet={sheet} at="/family">
      <p class="lead">{relation === null ? says.askPupil.lead : says.ask.lead(child)}</p>
      <p class="small">
        {says.filledIn}
        {page.answeredAt !== null && (
          <>
            {' '}
            <a href={`/family/saved?lang=${language}`}>{says.receiptLink}</a>
          </>
        )}
      </p>
      {wrong?.field === 'form' && (
        <p class="wrong" role="alert">
          {wrong.says}
        </p>
      )}
      <form method="post" action="/family">
        <input type="hidden" name="form" value={formToken} />
        <input type="hidden" name="lang" value={language} />
        <QuestionSheet
          says={says}
          title={says.publicPages}
          about={says.publicPagesAre}
          icon="globe"
          channels={of('public')}
          yes={form.yes}
        />
        <QuestionSheet
          says={says}
          title={says.closedPages}
          about={says.closedPagesAre}
          icon="gate"
          channels={of('closed')}
          yes={form.yes}
        />
        {relation !== null && <ChildsVoice page={page} says={says} form={form} />}
        <section class="sheet">
          <h2>{says.aboutYou}</h2>
          <label class="lab" for="signed">
            {says.yourName}
          </label>
          {wrong?.field === 'signed' && (
            <p class="wrong" id="wrong">
              {wrong.says}
            </p>
          )}
          <input
            class="in"
            id="signed"
            name="signed"
            autocomplete="name"
            maxlength={80}
            value={form.signed}
            aria-invalid={wrong?.field === 'signed' ? 'true' : undefined}
            aria-describedby={wrong?.field === 'signed' ? 'wrong' : undefined}
          />
          {relation !== null && <p class="small">{says.relation(child, relation)}</p>}
          <p class="buttons">
            <button class="btn">{says.save}</button>
            <button class="btn second" name="all" value="no">
              {says.noToAll}
            </button>
          </p>
          <Points page={page} says={says} />
        </section>
      </form>
      <Care page={page} says={says} language={language} />
    </FamilyFrame>
  )
}

function ChildsVoice({ page, says, form }: { page: FamilyPage; says: Phrases; form: ConsentForm }) {
  const { child, childSaidNo } = page
  return (
    <section class="sheet">
      <h2>{says.childThinks(child)}</h2>
      {childSaidNo ? (
        <p>{says.childSaidNo(child)}</p>
      ) : (
        <>
          <p class="small">{says.pleaseAsk(child)}</p>
          <fieldset class="a voice">
            <legend class="sr">{says.childThinks(child)}</legend>
            <label class="yn">
              <input type="radio" name="child" value="happy" />
              {says.childHappy(child)}
            </label>
            <label class="yn">
              <input type="radio" name="child" value="no" checked={form.childSaysNo} />
              {says.childRatherNot(child)}
            </label>
          </fieldset>
        </>
      )}
    </section>
  )
}

function Points({ page, says }: { page: FamilyPage; says: Phrases }) {
  const { points, tag } = says
  const day = page.runsUntil === null ? null : sayDay(page.runsUntil, tag)
  return (
    <ul class="small points">
      <li>{points.copy}</li>
      <li>{points.checked}</li>
      {page.relation === null && <li>{points.pupilYes}</li>}
      <li>{points.comesDown(page.takeDownHours)}</li>
      <li>{points.ends(page.child, day)}</li>
    </ul>
  )
}

/** How pictures are looked after, whom to ring, and where to complain. */
export function Care({ page, says, language }: { page: FamilyPage; says: Phrases; language: Language }) {
  return (
    <>
      <details class="small care">
        <summary>{says.careTitle}</summary>
        <ul class="points">
          {says.care(page.basis).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <p class="small ends">
        {says.questions(page.phone)} <a href={`/family/complain?lang=${language}`}>{says.complainLink}</a>
      </p>
    </>
  )
}
