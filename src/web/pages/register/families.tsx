import './family.css'
import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Progress } from '../../parts/progress.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import type { FamilyLanguage } from './family-words.ts'
import { languageWords } from './family-words.ts'

export interface NewCampaign {
  /** Empty: the whole school. */
  class: string
  asks: 'renewal' | 'missing'
  answerBy: string
  language: FamilyLanguage
}

export interface ShownCampaign {
  id: string
  /** "Year 4, who has not answered". */
  title: string
  /** "Answers by 18 December. 24 links were mailed." */
  more: string
  asked: number
  answered: number
  isOver: boolean
}

export interface FamiliesProps {
  classes: readonly string[]
  campaigns: readonly ShownCampaign[]
  /** Who was asked and has not answered. */
  waiting: readonly { id: string; pupil: string; pupilHref: string; more: string; hasAddress: boolean }[]
  ending: readonly { id: string; name: string; more: string }[]
  mayAsk: boolean
  errors: Readonly<Record<string, string>>
  /** What the last campaign could not do, in sentences. */
  after: string | null
  onStart: (campaign: NewCampaign) => void
  onEnd: (id: string) => void
  onLetters: () => void
}

/** Asking families: whom, how far it has come, who is silent, and whose yes ends soon. Nobody counts who opened what. */
export function FamiliesPage(props: FamiliesProps) {
  const { campaigns, waiting, ending, mayAsk } = props
  const noAddress = waiting.filter(({ hasAddress }) => !hasAddress).length
  return (
    <div className="families">
      <PageHead
        title="Ask families"
        meta="Each parent or carer gets a link of their own. Who opens it is not counted; only answers are."
        back={{ href: '/register', label: 'Register' }}
      />
      {props.after !== null && <Note icon="info">{props.after}</Note>}
      {mayAsk && <Start {...props} />}
      <Sheet title="How far it has come" icon="register">
        {campaigns.length === 0 ? (
          <EmptyPage title="Nobody was asked yet." next="Start above: a class, or the whole school." />
        ) : (
          campaigns.map(campaign => (
            <div className="campaign" key={campaign.id}>
              <h3>{campaign.title}</h3>
              <p className="meta">{campaign.more}</p>
              <Progress
                label={campaign.title}
                words={`${campaign.answered} of ${campaign.asked} have answered`}
                done={campaign.answered}
                of={Math.max(1, campaign.asked)}
              />
              {mayAsk && !campaign.isOver && (
                <p className="row">
                  <Button small onClick={() => props.onEnd(campaign.id)}>
                    Remind nobody any more
                  </Button>
                </p>
              )}
            </div>
          ))
        )}
      </Sheet>
      {mayAsk && (
        <Sheet title={`Who has not answered (${waiting.length})`} icon="user">
          <p>A blank counts as no. Nothing goes out of these pupils until somebody answers.</p>
          {noAddress > 0 && (
            <p>
              <Button small onClick={props.onLetters}>
                Print {noAddress === 1 ? 'the letter' : `${Math.min(noAddress, 100)} letters`} for families
                without email
              </Button>
            </p>
          )}
          <ul className="plain">
            {waiting.map(ask => (
              <li key={ask.id}>
                <a href={ask.pupilHref}>{ask.pupil}</a>
                <span className="meta">{ask.more}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet title={`Ends within 60 days (${ending.length})`} icon="calendar">
        {ending.length === 0 ? (
          <p>No yes runs out, and nobody leaves.</p>
        ) : (
          <ul className="plain">
            {ending.map(one => (
              <li key={one.id}>
                <a href={`/register/${one.id}`}>{one.name}</a>
                <span className="meta">{one.more}</span>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </div>
  )
}

function Start({ classes, errors, onStart }: FamiliesProps) {
  const [campaign, setCampaign] = useState<NewCampaign>({
    class: '',
    asks: 'missing',
    answerBy: '',
    language: 'en',
  })
  const set = (more: Partial<NewCampaign>) => setCampaign({ ...campaign, ...more })
  const start = (event: FormEvent) => {
    event.preventDefault()
    onStart(campaign)
  }
  return (
    <Sheet title="Ask a class or the whole school" icon="comment">
      <form className="form" onSubmit={start} noValidate>
        <Field label="Whom" error={errors['class'] ?? errors['schoolId']}>
          {tied => (
            <select {...tied} value={campaign.class} onChange={event => set({ class: event.target.value })}>
              <option value="">The whole school</option>
              {classes.map(name => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice
          legend="Which families"
          value={campaign.asks}
          onChange={asks => set({ asks })}
          error={errors['asks']}
          options={[
            { value: 'missing', label: 'Those that have not answered everything' },
            { value: 'renewal', label: 'All of them, again' },
          ]}
        />
        <Field
          label="Answers by"
          hint="Who has not answered is reminded in the week before."
          error={errors['answerBy']}
        >
          {tied => (
            <input
              {...tied}
              type="date"
              value={campaign.answerBy}
              onChange={event => set({ answerBy: event.target.value })}
            />
          )}
        </Field>
        <Field label="Language of the first message" hint="On the page each family can choose another.">
          {tied => (
            <select
              {...tied}
              value={campaign.language}
              onChange={event => {
                const language = languages.find(one => one === event.target.value)
                if (language) set({ language })
              }}
            >
              {languages.map(one => (
                <option key={one} value={one}>
                  {languageWords[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Ask them
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

const languages = ['en', 'cy', 'pl'] as const
