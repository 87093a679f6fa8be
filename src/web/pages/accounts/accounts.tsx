import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { ClauseTag } from '../../parts/clause-tag.tsx'
import type { ClauseRef } from '../../finding.ts'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { dateOf, momentOf } from '../../when.ts'
import './accounts.css'
import { KeyLine, type AccountKey } from './key-line.tsx'
import { GrantForm, type Grant, type Power } from './grant-form.tsx'

export interface Authorisation {
  id: string
  person: string
  powers: readonly Power[]
  from: string
  until: string
  /** "Mrs Nair, Headteacher". */
  grantedBy: string
  /** Ends within four weeks. */
  endsSoon: boolean
}

export interface Account {
  id: string
  name: string
  channel: ChannelRef
  level: 'trust' | 'school'
  /** "Connected", "Switched off", "By hand: the network has no way in". */
  state: string
  works: boolean
  /** Why people post here by hand although the network has a way in. */
  byHand?: string | null | undefined
  key: AccountKey
  /** A role mailbox, never a person's own address. */
  login: string
  secondHolder: string | null
  authorisations: readonly Authorisation[]
  /** False: another than this person lets people in here (the trust's own accounts: the chief executive). */
  grantable?: boolean | undefined
}

export interface AccountsProps {
  now: string
  accounts: readonly Account[]
  /** The clause that asks for two people at least. */
  clause: ClauseRef
  /** How much stands on these pages that Copybook did not send and that waits for this person. */
  found: number
  /** Who tried an account without an authorisation. */
  refusedAttempts: readonly { id: string; person: string; account: string; at: string; what: string }[]
  people: readonly { id: string; name: string; role: string }[]
  /** Last day of this school year: what a grant lasts unless somebody says otherwise. */
  yearEnds: string
  mayGrant: boolean
  errors: Readonly<Record<string, string>>
  /** Resolves to true once it is granted; otherwise `errors` say what is wrong and the form stays open. */
  onGrant: (accountId: string, grant: Grant) => Promise<boolean>
  onRevoke: (authorisationId: string) => void
  /** Leaves for the network's own page. */
  onConnect: (accountId: string) => void
  onDisconnect: (accountId: string) => void
}

/** How many people have to be able to publish on an account, so that one can be ill. */
const enough = 2

/** The official accounts: who may use which, until when, and who granted it. */
export function AccountsPage(props: AccountsProps) {
  const { now, accounts, refusedAttempts, mayGrant } = props
  const [granting, setGranting] = useState<Account | null>(null)
  const firstToGrant = accounts.find(({ grantable }) => grantable !== false)
  return (
    <div className="page-accounts">
      <PageHead title="Accounts" meta="The official pages, and who may use them. Nobody else gets in.">
        {mayGrant && firstToGrant && (
          <Button look="primary" onClick={() => setGranting(firstToGrant)}>
            <Icon name="key" />
            Let somebody in
          </Button>
        )}
      </PageHead>
      <div className="two-col">
        <div className="stack">
          {props.found > 0 && (
            <p className="few v hold">
              <ShapeIcon verdict="hold" />
              <span>
                {props.found === 1
                  ? 'One post stands there that Copybook did not send. '
                  : `${props.found} posts stand there that Copybook did not send. `}
                <a href="/accounts/found">{props.found === 1 ? 'Look at it' : 'Look at them'}</a>
              </span>
            </p>
          )}
          {accounts.map(account => (
            <AccountSheet
              key={account.id}
              account={account}
              {...props}
              onGrantFor={() => setGranting(account)}
            />
          ))}
        </div>
        <aside className="side" aria-label="Refused attempts">
          <p>
            <a href="/accounts/following">What we like and follow</a>
          </p>
          <p>
            <a href="/accounts/found">What Copybook did not send</a>
          </p>
          <section className="sheet pad">
            <h2 className="box-h">
              <Icon name="hand" />
              Tried without being let in
            </h2>
            {refusedAttempts.length === 0 && (
              <p className="meta">Nobody has tried. Each attempt would be shown here.</p>
            )}
            <ul className="attempts">
              {refusedAttempts.map(attempt => (
                <li key={attempt.id}>
                  <ShapeIcon verdict="refuse" />
                  <span>
                    <b>{attempt.person}</b> tried to {attempt.what} on {attempt.account}.
                    <small>{momentOf(attempt.at, now)} · refused and recorded</small>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
      {granting && (
        <GrantForm
          account={granting.name}
          people={props.people}
          yearEnds={props.yearEnds}
          errors={props.errors}
          onClose={() => setGranting(null)}
          onGrant={grant => void props.onGrant(granting.id, grant).then(done => done && setGranting(null))}
        />
      )}
    </div>
  )
}

interface AccountSheetProps extends AccountsProps {
  account: Account
  onGrantFor: () => void
}

function AccountSheet({ account, clause, onRevoke, onGrantFor, ...page }: AccountSheetProps) {
  const mayGrant = page.mayGrant && account.grantable !== false
  const able = account.authorisations.filter(a => a.powers.includes('publish')).length
  return (
    <section className="sheet pad" aria-label={`${account.channel.name}, ${account.name}`}>
      <div className="account-h">
        <ChannelIcon channel={account.channel} />
        <h2>
          {account.channel.name}
          <small>
            {account.name} · {account.level === 'trust' ? 'the trust’s' : 'this school’s'} account
          </small>
        </h2>
        <span className={`chip v ${account.works ? 'publish' : 'hold'} push`}>
          <ShapeIcon verdict={account.works ? 'publish' : 'hold'} />
          {account.state}
        </span>
      </div>
      {account.byHand && <Note icon="info">{account.byHand}</Note>}
      <KeyLine
        account={account.key}
        label={`${account.channel.name}, ${account.name}`}
        onConnect={() => page.onConnect(account.id)}
        onDisconnect={() => page.onDisconnect(account.id)}
      />
      <p className="meta">
        Opened with {account.login}
        {account.secondHolder === null
          ? '. Nobody else holds the key.'
          : `; ${account.secondHolder} holds the second key.`}
      </p>
      {able < enough && (
        <p className="few v hold">
          <ShapeIcon verdict="hold" />
          <span>
            {able === 0 ? 'Nobody' : 'Only one person'} can publish here. Let in another, so that one can be
            away. <ClauseTag clause={clause} />
          </span>
        </p>
      )}
      <ul className="grants">
        {account.authorisations.map(grant => (
          <li key={grant.id}>
            <div>
              <b>{grant.person}</b> may {list(grant.powers)}
              <small>
                {grant.endsSoon ? <b>Ends {dateOf(grant.until)}</b> : `Until ${dateOf(grant.until)}`} ·
                granted by {grant.grantedBy}, {dateOf(grant.from)}
              </small>
            </div>
            {mayGrant && (
              <Button small look="quiet" onClick={() => onRevoke(grant.id)}>
                End it <span className="sr">for {grant.person}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayGrant && (
        <Button small onClick={onGrantFor}>
          Let somebody in <span className="sr">to {account.channel.name}</span>
        </Button>
      )}
    </section>
  )
}

const joined = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const list = (powers: readonly Power[]) => joined.format(powers)
