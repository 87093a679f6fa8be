import { ButtonLink } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Progress } from '../../parts/progress.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { dateOf, momentOf } from '../../when.ts'
import { causes } from './words.ts'
import './withdrawals.css'

export interface WithdrawalRow {
  id: string
  person: string
  class: string | null
  cause: keyof typeof causes
  openedAt: string
  settledAt: string | null
  dueOn: string | null
  isListed: boolean
  found: number
  done: number
  withPerson: number
  nextDueAt: string | null
}

export interface WithdrawalsProps {
  now: string
  rows: readonly WithdrawalRow[]
  state: 'open' | 'settled'
  /** People of an import or a list who are still to be looked for. */
  waiting: number
  /** How far older posts are looked through again after names changed. */
  reading: { done: number; total: number } | null
  mayListMany: boolean
  onState: (state: 'open' | 'settled') => void
  onMore: (() => void) | null
}

/** Who may not be shown or named any more, and how far it is that nothing of them stands. */
export function WithdrawalsPage(props: WithdrawalsProps) {
  const { now, rows, state, waiting, reading, mayListMany, onState, onMore } = props
  return (
    <div className="page-withdrawals">
      <PageHead
        title="Withdrawals"
        meta="Copybook finds what shows or names somebody, stops it and takes it down. Here is how far it is."
        back={{ href: '/register', label: 'Register' }}
      >
        {mayListMany && (
          <ButtonLink href="/register/withdrawals/many">
            <Icon name="upload" />
            Withdraw for a list
          </ButtonLink>
        )}
      </PageHead>
      <Choice
        legend="Show"
        options={[
          { value: 'open', label: 'Still under way' },
          { value: 'settled', label: 'Done, with a receipt' },
        ]}
        value={state}
        onChange={onState}
      />
      {waiting > 0 && (
        <p className="sheet pad" role="status">
          {waiting === 1 ? '1 person is' : `${waiting} people are`} still to be looked for. Nothing of them
          goes out meanwhile.
        </p>
      )}
      {reading && (
        <Sheet>
          <Progress
            label="Names in older posts"
            words={`Names changed: ${of(reading.done)} of ${of(reading.total)} older texts are read again.`}
            done={reading.done}
            of={Math.max(1, reading.total)}
          />
        </Sheet>
      )}
      {rows.length === 0 ? (
        <Sheet>
          <EmptyPage
            title={state === 'open' ? 'Nothing is under way.' : 'There is no receipt yet.'}
            next="When a family takes its yes back, it stands here with everything that was found."
          />
        </Sheet>
      ) : (
        <ul className="sheet withdrawal-list">
          {rows.map(row => (
            <li key={row.id}>
              <a href={`/register/withdrawals/${row.id}`}>
                <b>{row.person}</b>
                {row.class !== null && <span className="meta">{row.class}</span>}
                <small>{causes[row.cause]}</small>
              </a>
              <div>
                <p>{wordsOf(row, now)}</p>
                {row.found > 0 && (
                  <Progress
                    label={`Done for ${row.person}`}
                    words={`${row.done} of ${row.found} done`}
                    done={row.done}
                    of={row.found}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {onMore && (
        <button type="button" className="btn" onClick={onMore}>
          Show older ones
        </button>
      )}
    </div>
  )
}

const of = (count: number) => count.toLocaleString('en-GB')

function wordsOf(
  { settledAt, openedAt, withPerson, nextDueAt, dueOn, isListed, found }: WithdrawalRow,
  now: string,
) {
  const answer = dueOn === null ? '' : ` The family must have an answer by ${dateOf(`${dueOn}T12:00:00Z`)}.`
  if (settledAt !== null) {
    return `Done ${momentOf(settledAt, now)}.${found === 0 ? ' Nothing showed or named them.' : ''}${answer}`
  }
  if (withPerson > 0 && nextDueAt !== null) {
    return `${withPerson} ${withPerson === 1 ? 'thing needs' : 'things need'} a person, by ${momentOf(nextDueAt, now)}.${answer}`
  }
  const began = `Began ${momentOf(openedAt, now)}.`
  return `${began}${isListed ? '' : ' Older posts are still looked through for the name.'}${answer}`
}
