import { useQueryOf, useRun } from '../api/hooks.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { dateOf } from '../when.ts'
import { useReader } from './book.tsx'
import { usePack } from './use-pack.ts'
import '../pages/policy/versions.css'

const stateWords = {
  draft: 'Draft',
  proposed: 'Waits for the chief executive',
  approved: 'Approved',
  'in-force': 'In force',
  superseded: 'Was in force before',
} as const

/** Every version of the policy; a proposed one is put into force by the chief executive, and by nobody else. */
export function PolicyVersions() {
  const { may } = useReader()
  const list = useQueryOf('governance.list-versions', { limit: 20 })
  const adopt = useRun('governance.adopt-proposed')
  const mayAdopt = may('policy:approve')
  const { busy, problems, proposed, bringOwn } = usePack(false)
  return (
    <Sheet title="Versions" icon="stitch" className="pad versions">
      <ul>
        {(list.data?.versions ?? []).map(version => (
          <li key={version.id}>
            <span>
              <b>{version.label}</b>
              <small>
                {stateWords[version.state]}
                {version.adoptedBy !== null &&
                  version.adoptedAt !== null &&
                  ` · ${version.adoptedBy.name}, ${dateOf(version.adoptedAt)}`}
              </small>
            </span>
            {mayAdopt && version.state === 'proposed' && (
              <Button small onClick={() => !adopt.isPending && adopt.mutate({ id: version.id })}>
                Put it into force <span className="sr">: {version.label}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adopt.error && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{adopt.error.message}</span>
        </p>
      )}
      {may('policy:propose') && (
        <>
          {problems.map(problem => (
            <p key={`${problem.line ?? ''}-${problem.message}`} className="err" role="alert">
              <Icon name="info" />
              <span>
                {problem.line !== null && `Line ${problem.line}: `}
                {problem.message}
              </span>
            </p>
          ))}
          {(busy || proposed) && (
            <p role="status" className="meta">
              {busy
                ? 'Reading the policy, clause by clause…'
                : 'It waits for the chief executive, and changes nothing.'}
            </p>
          )}
          <label className="btn small add-pic">
            <Icon name="upload" />
            Propose a new version
            <input
              className="sr"
              type="file"
              accept=".yaml,.yml"
              onChange={event => {
                const file = event.target.files?.[0]
                event.target.value = ''
                if (file) void bringOwn(file)
              }}
            />
          </label>
        </>
      )}
    </Sheet>
  )
}
