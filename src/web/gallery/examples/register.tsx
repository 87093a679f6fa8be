import { ImportPage } from '../../pages/register/import.tsx'
import type { ImportPreview } from '../../pages/register/import-effect.tsx'
import { PersonCard, type PersonEvent } from '../../pages/register/person-card.tsx'
import { PersonPage } from '../../pages/register/person.tsx'
import { RegisterPage, type RegisterRow } from '../../pages/register/register.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import type { ConsentState } from '../../parts/consent-dot.tsx'
import { channels, done, nowhere, type Example } from './example.ts'

const states: Record<string, ConsentState> = {
  y: 'given',
  n: 'refused',
  w: 'withdrawn',
  '?': 'unknown',
  s: 'protected',
}
const all = [
  channels.facebook,
  channels.instagram,
  channels.x,
  channels.youtube,
  channels.dojo,
  channels.tapestry,
]

/** "yn" a channel: photo, then name. */
const row = (name: string, answers: string, more: string | null = null): RegisterRow => ({
  id: name.toLowerCase().replaceAll(/\W/g, '-'),
  name,
  more,
  answers: answers
    .split(' ')
    .map(pair => ({ photo: states[pair[0] ?? ''] ?? 'unknown', name: states[pair[1] ?? ''] ?? 'unknown' })),
})

const rows = [
  row('Amara Bello', 'wn wn nn nn wy yy', 'changed today'),
  row('Noah Fielding', 'yy yy yn yn yy yy'),
  row('Finley Grant', 'yn yn yn nn yy yy'),
  row('Idris Khan', 'yn yn yn yn yy yy'),
  row('Ellie-Mae Cooper', 'ss ss ss ss ss ss'),
  row('Zofia Nowak', 'yy yy yy yy yy yy'),
  row('Maya Chowdhury', '?? ?? ?? ?? yy yy', 'asked 3 Nov'),
  row('Oliver Tran', 'nn nn nn nn yn yy'),
  row('Rosie Whitfield', 'yy yy yy yy yy yy'),
  row('Kofi Mensah', 'yw yw yn yn yy yy', 'changed 9 Nov'),
]

const events: PersonEvent[] = [
  {
    id: 'no',
    sign: { consent: 'withdrawn' },
    when: 'Today, 08:12',
    what: 'Photo on Facebook, Instagram and Dojo: yes became no.',
    link: { href: '/register/amara-bello', label: 'See the answer' },
  },
  {
    id: 'down',
    sign: { verdict: 'publish' },
    when: '08:12 and 08:13',
    what: 'Two old posts came down. Facebook confirmed both.',
    link: { href: '/evidence', label: 'Proof of removal' },
  },
  {
    id: 'wait',
    sign: { verdict: 'hold' },
    when: 'Waits for a person',
    what: 'One Dojo post. Dojo has no way in for us, so somebody takes it down by hand.',
    link: null,
  },
]

const preview: ImportPreview = {
  file: 'consents-2026-11-20.csv',
  counts: {
    found: 412,
    added: 6,
    changed: 9,
    returned: 1,
    protects: 0,
    narrowed: 11,
    widened: 5,
    overruled: 0,
    leavers: 2,
    leftOut: 3,
  },
  leavers: [{ id: 'l', name: 'Jack Lowe', what: 'Year 6' }],
  widened: { people: [{ id: 'k', name: 'Kofi Mensah', what: 'photo on Dojo' }], of: 1 },
  wrong: [{ line: 87, message: 'two people have the number 3021. Give each their own.' }],
}

const person = { name: 'Mrs S. Whitlock', role: 'School office' }

export const registerExamples: Example[] = [
  {
    id: 'register',
    section: 'register',
    person,
    page: () => (
      <RegisterPage
        group="Willow class, Year 4"
        groups={[{ id: 'willow', name: 'Willow class, Year 4' }]}
        groupId="willow"
        asOf="2026-11-24T08:12:00Z"
        channels={all}
        rows={rows}
        open="amara-bello"
        mayImport
        onGroup={nowhere}
        onFind={nowhere}
        onlyUnanswered={false}
        onOnlyUnanswered={nowhere}
        ways={[]}
      >
        <PersonCard
          name="Amara Bello"
          about="Willow class · answered by her mother, Ngozi Bello"
          events={events}
        >
          <ButtonLink href="/posts/2" small full>
            Take down the Dojo post
          </ButtonLink>
        </PersonCard>
      </RegisterPage>
    ),
  },
  {
    id: 'person',
    section: 'register',
    person,
    page: () => (
      <PersonPage
        person={{ name: 'Amara Bello', about: 'Pupil in Willow class, Year 4', protected: false }}
        answers={all.map((channel, i) => ({
          channel,
          photo: rows[0]?.answers[i]?.photo ?? 'unknown',
          name: rows[0]?.answers[i]?.name ?? 'unknown',
          given: i === 3 ? null : 'Ngozi Bello, mother, today at 08:12',
        }))}
        events={events}
        mayRecord
        errors={{}}
        onRecord={done}
      />
    ),
  },
  {
    id: 'import',
    section: 'register',
    person,
    page: () => (
      <ImportPage
        preview={preview}
        error={null}
        busy={null}
        taken={null}
        onFile={nowhere}
        onTakeIn={nowhere}
        onLater={nowhere}
      />
    ),
  },
  {
    id: 'import-reading',
    section: 'register',
    person,
    page: () => (
      <ImportPage
        preview={null}
        error={null}
        busy="Reading consents-2026-11-20.csv, row by row…"
        taken={null}
        onFile={nowhere}
        onTakeIn={nowhere}
        onLater={nowhere}
      />
    ),
  },
]

export { preview }
