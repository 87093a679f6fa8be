import { useRun } from '../api/hooks.tsx'
import { SchoolsStep } from '../pages/set-up/schools-step.tsx'
import { schoolKey } from './school-key.ts'
import { booksOf } from './schools.ts'
import { useAttempt } from './use-attempt.ts'

/** The operation's fields by those of the form; a key that is taken comes from a name that is. */
const fields: Readonly<Record<string, string>> = {
  key: 'name',
  ageFrom: 'youngest',
  ageTo: 'oldest',
  'contacts.emails.0': 'officeEmail',
}

interface SchoolsProps {
  schools: readonly { id: string; name: string }[]
  onNext: () => void
}

export function SetUpSchools({ schools, onNext }: SchoolsProps) {
  const save = useRun('people.save-school')
  const bringIn = useRun('people.import-schools')
  const { busy, error, attempt } = useAttempt()
  const errors = Object.entries(error?.byField ?? {}).map(([field, words]) => [fields[field] ?? field, words])
  return (
    <SchoolsStep
      schools={booksOf(schools)}
      errors={Object.fromEntries(errors) as Record<string, string>}
      busy={busy}
      onAdd={async ({ name, phase, youngest, oldest, officeEmail }) => {
        const email = officeEmail.trim()
        const saved = await attempt(() =>
          save.mutateAsync({
            key: schoolKey(name),
            name: name.trim(),
            phase,
            ageFrom: youngest,
            ageTo: oldest,
            contacts: { phones: [], emails: email === '' ? [] : [email], websites: [], address: '' },
          }),
        )
        return saved !== undefined
      }}
      onFile={file => void attempt(async () => bringIn.mutateAsync({ file: await file.text() }))}
      onNext={onNext}
    />
  )
}
