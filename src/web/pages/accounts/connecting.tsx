import { useState, type FormEvent } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import './accounts.css'

export interface OfferedPage {
  remoteId: string
  name: string
  handle: string | null
}

/** Where somebody stands who has come back from a network. */
export type Connecting =
  | { step: 'asking' }
  | { step: 'choose'; offered: readonly OfferedPage[]; busy: boolean; error: string | null }
  | { step: 'connected'; name: string }
  | { step: 'refused'; says: string }

interface ConnectingPageProps {
  at: Connecting
  onChoose: (remoteId: string) => void
}

const titles: Record<Connecting['step'], string> = {
  asking: 'Connecting the account',
  choose: 'Which page is it?',
  connected: 'The account is connected',
  refused: 'The account was not connected',
}

const titleOf = (at: Connecting): string =>
  at.step === 'choose' && at.offered.length === 1 ? 'Is it this page?' : titles[at.step]

/** The way back from a network: what came of it, or one question more. */
export function ConnectingPage({ at, onChoose }: ConnectingPageProps) {
  return (
    <div className="page-accounts">
      <PageHead title={titleOf(at)} back={{ href: '/accounts', label: 'Accounts' }} />
      <section className="sheet pad connecting" aria-label={titleOf(at)}>
        {at.step === 'asking' && <p role="status">Copybook asks the network. This takes a few seconds.</p>}
        {at.step === 'choose' && <ChoosePage {...at} onChoose={onChoose} />}
        {at.step === 'connected' && (
          <Ended
            verdict="publish"
            says={`${at.name} is connected. Posts go out and comments come in there.`}
          />
        )}
        {at.step === 'refused' && <Ended verdict="hold" says={at.says} />}
      </section>
    </div>
  )
}

function Ended({ verdict, says }: { verdict: 'publish' | 'hold'; says: string }) {
  return (
    <>
      <p className={`standing v ${verdict}`} role="status">
        <ShapeIcon verdict={verdict} />
        <span>{says}</span>
      </p>
      <div className="foot-act">
        <ButtonLink href="/accounts" look="primary">
          To the accounts
        </ButtonLink>
      </div>
    </>
  )
}

type ChoosePageProps = Extract<Connecting, { step: 'choose' }> & { onChoose: (remoteId: string) => void }

function ChoosePage({ offered, busy, error, onChoose }: ChoosePageProps) {
  const [only, another] = offered
  const [chosen, setChosen] = useState(only && !another ? only.remoteId : null)
  const [asked, setAsked] = useState(false)
  const missing = asked && chosen === null ? 'Choose the page that this account is.' : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (chosen !== null && !busy) onChoose(chosen)
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Choice
        legend={
          another
            ? 'The network let Copybook in to these pages. One of them belongs to this account.'
            : 'The network let Copybook in to this page. Connect it if it is the official one.'
        }
        options={offered.map(({ remoteId, name, handle }) => ({
          value: remoteId,
          label: name,
          more: handle ?? undefined,
        }))}
        value={chosen}
        error={missing ?? error ?? undefined}
        onChange={setChosen}
      />
      <div className="foot-act">
        <Button type="submit" look="primary">
          {busy ? 'Connecting…' : 'Connect this page'}
        </Button>
        <ButtonLink href="/accounts" look="quiet">
          Leave it
        </ButtonLink>
      </div>
    </form>
  )
}
