import type { ReactNode } from 'react'
import { MePage } from '../../pages/me/me.tsx'
import { NotFoundPage, NotYoursPage, ProblemPage } from '../../pages/problem.tsx'
import { LookAtIt } from '../../pages/register/import.tsx'
import { PeopleStep } from '../../pages/set-up/people-step.tsx'
import { PolicyStep } from '../../pages/set-up/policy-step.tsx'
import { SchoolsStep } from '../../pages/set-up/schools-step.tsx'
import { SetUpPage, type Step, type StepId } from '../../pages/set-up/set-up.tsx'
import { TrustStep } from '../../pages/set-up/trust-step.tsx'
import { SignInPage, type SignInProps } from '../../pages/sign-in.tsx'
import { WelcomePage } from '../../pages/welcome.tsx'
import { done, nowhere, now, type Example } from './example.ts'
import { preview } from './register.tsx'

const signIn: SignInProps = {
  step: 'password',
  where: 'Heron Lane Primary',
  email: 'okafor@heronlane.example',
  error: null,
  passkeys: true,
  providers: [],
  onPassword: nowhere,
  onCode: nowhere,
  onPasskey: nowhere,
  onProvider: nowhere,
}

const steps: [StepId, string, number][] = [
  ['trust', 'Your trust', 2],
  ['second-step', 'Your second step', 2],
  ['schools', 'Your schools', 4],
  ['policy', 'Your policy', 6],
  ['register', 'Who has said yes', 8],
  ['people', 'Who decides', 5],
]

function setUp(now: StepId, title: string, lead: ReactNode, page: ReactNode): Example {
  const at = steps.findIndex(([id]) => id === now)
  const all: Step[] = steps.map(([id, label, minutes], i) => ({ id, label, minutes, done: i < at }))
  return {
    id: `set-up-${now}`,
    section: null,
    page: () => (
      <SetUpPage
        settingUp={at > 0 ? 'Wherrybridge Trust' : ''}
        steps={all}
        now={now}
        title={title}
        lead={lead}
      >
        {page}
      </SetUpPage>
    ),
  }
}

const schools = [{ id: 'heron', name: 'Heron Lane Primary', cover: 'petrol' as const }]

export const frameExamples: Example[] = [
  { id: 'sign-in', section: null, page: () => <SignInPage {...signIn} /> },
  {
    id: 'sign-in-code',
    section: null,
    page: () => (
      <SignInPage
        {...signIn}
        step="code"
        error="This code is not right. Take the one that the app shows now."
      />
    ),
  },
  {
    id: 'welcome',
    section: null,
    page: () => <WelcomePage invited busy={false} error={null} onPassword={nowhere} />,
  },
  setUp(
    'trust',
    'Whose book is this?',
    'Two minutes, and you are its first administrator.',
    <TrustStep errors={{}} busy={false} onNext={nowhere} />,
  ),
  setUp(
    'schools',
    'Your schools',
    'Each gets a cover of its own colour, so that nobody writes in the wrong book.',
    <SchoolsStep schools={schools} errors={{}} busy={false} onAdd={done} onFile={nowhere} onNext={nowhere} />,
  ),
  setUp(
    'policy',
    'Your policy',
    'Copybook does what it says, and shows the clause each time.',
    <PolicyStep
      packs={[
        {
          id: 'dlpt',
          title: 'The policy that comes with Copybook',
          more: '140 clauses, November 2025. You can change its settings.',
        },
      ]}
      problems={[
        { line: 41, message: 'channels.facebook.allows: “trips” is no category. Right would be “event”.' },
      ]}
      mayAdopt
      busy={false}
      proposed={false}
      onFile={nowhere}
      onAdopt={nowhere}
      onLater={null}
    />,
  ),
  setUp(
    'register',
    'Who has said yes?',
    <>
      We read <b>consents-2026-11-20.csv</b>. Nothing has changed yet. Look first.
    </>,
    <LookAtIt preview={preview} error={null} onTakeIn={nowhere} onLater={nowhere} />,
  ),
  setUp(
    'people',
    'Who decides?',
    'They get a link to sign in. Everybody else can be added by them.',
    <PeopleStep
      people={[{ id: 'nair', name: 'Mrs P. Nair', role: 'Headteacher', where: 'Heron Lane Primary' }]}
      unfilled={['a second manager for Facebook']}
      roles={[{ id: 'head', name: 'Headteacher', more: 'Decides what is held.', ofTrust: false }]}
      schools={schools}
      errors={{}}
      busy={false}
      link={null}
      onAdd={done}
      onHandedOver={nowhere}
      onFinish={nowhere}
    />,
  ),
  {
    id: 'me',
    section: 'me',
    page: () => (
      <MePage
        now={now}
        person={{ name: 'Mr T. Okafor', email: 'okafor@heronlane.example' }}
        secondStep={{
          on: false,
          setup: {
            secret: 'JBSW Y3DP EHPK 3PXP',
            uri: 'otpauth://totp/Copybook:okafor%40heronlane.example?secret=JBSWY3DPEHPK3PXP',
            backupCodes: ['4471-9920', '1093-5528', '7716-0034', '2290-8861'],
          },
          newCodes: [],
          askPassword: true,
          busy: false,
          error: null,
          onStart: nowhere,
          onConfirm: nowhere,
          onNewCodes: nowhere,
          onTurnOff: nowhere,
          onLeave: nowhere,
        }}
        passkeys={[{ id: 'k', name: 'Phone', since: '2026-09-02T10:00:00Z' }]}
        sessions={[
          { id: 'a', device: 'Chrome on Windows', lastUsed: now, here: true },
          { id: 'b', device: 'Safari on iPhone', lastUsed: '2026-11-23T19:20:00Z', here: false },
        ]}
        tokens={{
          tokens: [
            {
              id: 't',
              name: 'Newsletter script',
              until: '2027-08-31T00:00:00Z',
              reach: 'Only looks',
              ended: false,
            },
          ],
          fresh: null,
          errors: {},
          yearEnds: '2027-08-31',
          onIssue: done,
          onRevoke: nowhere,
        }}
        notice={null}
        passkeyError={null}
        mayAddPasskey
        keys
        onKeys={nowhere}
        passwordErrors={{}}
        passwordChanged={false}
        onPassword={done}
        onAddPasskey={nowhere}
        onRemovePasskey={nowhere}
        onEndSession={nowhere}
      />
    ),
  },
  { id: 'not-found', section: 'home', page: () => <NotFoundPage /> },
  {
    id: 'problem',
    section: 'home',
    page: () => <ProblemPage message="The list of posts did not come." onAgain={nowhere} />,
  },
  { id: 'not-yours', section: 'comments', page: () => <NotYoursPage /> },
]
