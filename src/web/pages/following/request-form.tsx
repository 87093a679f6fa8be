import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

export interface Asked {
  accountId: string
  act: 'like' | 'follow'
  page: string
  url: string
  why: string
  commercial: boolean
  privateIndividual: boolean
}

interface RequestFormProps {
  accounts: readonly { id: string; name: string }[]
  /** What the server said, by the field that it is about. */
  errors: Readonly<Record<string, string>>
  onClose: () => void
  onAsk: (asked: Asked) => void
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

type Answer = 'yes' | 'no' | null

/** Which page, and why. Somebody else says yes or no. */
export function RequestForm({ accounts, errors, onClose, onAsk }: RequestFormProps) {
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '')
  const [act, setAct] = useState<'like' | 'follow'>('follow')
  const [page, setPage] = useState('')
  const [url, setUrl] = useState('')
  const [why, setWhy] = useState('')
  const [commercial, setCommercial] = useState<Answer>(null)
  const [person, setPerson] = useState<Answer>(null)
  const [asked, setAsked] = useState(false)
  const missing = (is: boolean, says: string) => (asked && is ? says : undefined)
  const submit = () => {
    setAsked(true)
    if (
      page.trim() === '' ||
      url.trim() === '' ||
      why.trim() === '' ||
      commercial === null ||
      person === null
    )
      return
    onAsk({
      accountId,
      act,
      page: page.trim(),
      url: url.trim(),
      why: why.trim(),
      commercial: commercial === 'yes',
      privateIndividual: person === 'yes',
    })
  }
  return (
    <Dialog open title="Ask to like or follow a page" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label="Which of our accounts?">
          {tied => (
            <select {...tied} value={accountId} onChange={event => setAccountId(event.target.value)}>
              {accounts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice
          legend="Like or follow?"
          options={[
            { value: 'follow', label: 'Follow' },
            { value: 'like', label: 'Like' },
          ]}
          value={act}
          error={errors['act']}
          onChange={setAct}
        />
        <Field
          label="What is the page called?"
          error={errors['page'] ?? missing(page.trim() === '', 'Write what the page is called.')}
        >
          {tied => <input {...tied} value={page} onChange={event => setPage(event.target.value)} />}
        </Field>
        <Field
          label="Its address"
          error={errors['url'] ?? missing(url.trim() === '', 'Copy the address of the page.')}
        >
          {tied => <input {...tied} type="url" value={url} onChange={event => setUrl(event.target.value)} />}
        </Field>
        <Field
          label="Why?"
          error={errors['why'] ?? missing(why.trim() === '', 'Write why the school wants it.')}
        >
          {tied => <textarea {...tied} rows={2} value={why} onChange={event => setWhy(event.target.value)} />}
        </Field>
        <Choice
          legend="Does the page sell something, or belong to a business?"
          options={yesNo}
          value={commercial}
          error={errors['commercial'] ?? missing(commercial === null, 'Choose yes or no.')}
          onChange={setCommercial}
        />
        <Choice
          legend="Is it the page of a private person?"
          options={yesNo}
          value={person}
          error={errors['privateIndividual'] ?? missing(person === null, 'Choose yes or no.')}
          onChange={setPerson}
        />
        {errors['form'] !== undefined && <p role="alert">{errors['form']}</p>}
        <div className="foot-act">
          <Button type="submit" look="primary">
            Ask
          </Button>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
