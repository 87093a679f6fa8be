import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf } from '../api/hooks.tsx'
import { ProblemPage } from '../pages/problem.tsx'
import { SetUpPage, type StepId } from '../pages/set-up/set-up.tsx'
import { paths } from '../paths.ts'
import { isOfTrust } from './people-roles.ts'
import { stepNow, stepsOf } from './set-up-order.ts'
import { SetUpPeople } from './set-up-people.tsx'
import { SetUpPolicy } from './set-up-policy.tsx'
import { SetUpRegister } from './set-up-register.tsx'
import { SetUpSchools } from './set-up-schools.tsx'
import { SetUpSecondStep } from './set-up-second-step.tsx'
import { useSession } from './use-session.ts'

interface StepsProps {
  me: OutputOf<StaffApi, 'people.me'>
  password: string | null
}

/** What the reader is told above each step. */
const heads: Record<StepId, { title: string; lead: string }> = {
  trust: { title: 'Whose book is this?', lead: '' },
  'second-step': {
    title: 'A second step for you',
    lead: 'Whoever decides shows that it is really them, with a code from their phone.',
  },
  schools: {
    title: 'Your schools',
    lead: 'Each gets a cover of its own colour, so that nobody writes in the wrong book.',
  },
  policy: { title: 'Your policy', lead: 'Copybook does what it says, and shows the clause each time.' },
  register: {
    title: 'Who has said yes?',
    lead: 'The families’ answers, as the office has them. Nothing changes before you have looked.',
  },
  people: { title: 'Who decides?', lead: 'They get a link to sign in. Everybody else can be added by them.' },
}

export function SetUpSteps({ me, password }: StepsProps) {
  const router = useRouter()
  const session = useSession()
  const schools = useQueryOf('people.list-schools', {})
  const versions = useQueryOf('governance.list-versions', { limit: 100 })
  const [passed, setPassed] = useState<ReadonlySet<StepId>>(new Set())
  if (!isOfTrust(me.roles)) {
    return (
      <main id="main" tabIndex={-1}>
        <ProblemPage
          message="Only the chief executive or a trust administrator sets up the trust. Ask one of them."
          onAgain={null}
        />
      </main>
    )
  }
  if (!session || !schools.data || !versions.data) {
    return (
      <main id="main" tabIndex={-1}>
        <p className="meta opening" role="status">
          Opening the page…
        </p>
      </main>
    )
  }
  const inForce = versions.data.versions.some(({ state }) => state === 'in-force')
  const done = new Set<StepId>([
    'trust',
    ...(session.secondFactor || me.trust.demo ? (['second-step'] as const) : []),
    // Schools are several: the step is over when somebody says so.
    ...(schools.data.schools.length > 0 && passed.has('schools') ? (['schools'] as const) : []),
    ...(inForce ? (['policy'] as const) : []),
  ])
  const now = stepNow(done, passed)
  const pass = () => setPassed(new Set([...passed, now]))
  const books = schools.data.schools.map(({ id, name }) => ({ id, name }))
  return (
    <SetUpPage settingUp={me.trust.name} steps={stepsOf(done)} now={now} {...heads[now]}>
      {now === 'second-step' && <SetUpSecondStep session={session} password={password} />}
      {now === 'schools' && <SetUpSchools schools={books} onNext={pass} />}
      {now === 'policy' && <SetUpPolicy me={me} onNext={pass} />}
      {now === 'register' && (
        <SetUpRegister mayImport={me.permissions.includes('register:import')} onNext={pass} />
      )}
      {now === 'people' && (
        <SetUpPeople me={me} schools={books} onFinish={() => router.history.push(paths.home)} />
      )}
    </SetUpPage>
  )
}
