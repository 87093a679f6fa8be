import './family.css'
import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Field } from '../../parts/field.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'

export interface ShownComplaint {
  id: string
  pupil: { id: string; name: string }
  by: string
  place: string
  says: string
  withdrew: boolean
  /** "Came on 30 November 2026. Confirm it by 30 December 2026." */
  when: string
  late: boolean
  isConfirmed: boolean
  answer: string | null
}

export interface ComplaintsProps {
  complaints: readonly ShownComplaint[]
  errors: Readonly<Record<string, string>>
  onConfirm: (id: string) => void
  onAnswer: (id: string, answer: string) => void
}

/** What families say about pictures: the law's clock, and an answer that they read on their own page. */
export function ComplaintsPage({ complaints, ...acts }: ComplaintsProps) {
  return (
    <div className="complaints">
      <PageHead
        title="Complaints about pictures"
        meta="The law gives 30 days to confirm each one, and wants no undue delay after that. They are apart from the complaints procedure."
        back={{ href: '/register', label: 'Register' }}
      />
      {complaints.length === 0 ? (
        <Sheet>
          <EmptyPage title="Nobody complains about a picture." next="When a family does, it stands here." />
        </Sheet>
      ) : (
        complaints.map(complaint => <Complaint key={complaint.id} complaint={complaint} {...acts} />)
      )}
    </div>
  )
}

interface ComplaintProps extends Omit<ComplaintsProps, 'complaints'> {
  complaint: ShownComplaint
}

function Complaint({ complaint, errors, onConfirm, onAnswer }: ComplaintProps) {
  const [answer, setAnswer] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    onAnswer(complaint.id, answer)
  }
  return (
    <Sheet title={`${complaint.by}, about ${complaint.pupil.name}`} icon="comment">
      <p className={complaint.late ? 'err' : 'meta'}>{complaint.when}</p>
      <blockquote>
        {complaint.place !== '' && <p className="meta">{complaint.place}</p>}
        <p>{complaint.says}</p>
      </blockquote>
      <p>
        {complaint.withdrew
          ? 'They took every yes back with it: what shows the pupil comes down.'
          : 'Their answers stand.'}{' '}
        <a href={`/register/${complaint.pupil.id}`}>Open the answers of {complaint.pupil.name}</a>
      </p>
      {complaint.answer === null ? (
        <form className="form" onSubmit={send} noValidate>
          {!complaint.isConfirmed && (
            <p>
              <Button onClick={() => onConfirm(complaint.id)}>Confirm that it arrived</Button>
            </p>
          )}
          <Field label="What was done" hint="The family reads it on their page." error={errors[complaint.id]}>
            {tied => (
              <textarea {...tied} rows={3} value={answer} onChange={event => setAnswer(event.target.value)} />
            )}
          </Field>
          <div className="foot-act">
            <Button type="submit">Send this answer</Button>
          </div>
        </form>
      ) : (
        <p>
          <b>Answered:</b> {complaint.answer}
        </p>
      )}
    </Sheet>
  )
}
