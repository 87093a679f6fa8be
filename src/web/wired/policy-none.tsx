import { PolicyStep } from '../pages/set-up/policy-step.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useReader } from './book.tsx'
import { PolicyVersions } from './policy-versions.tsx'
import { usePack } from './use-pack.ts'

/** Before the first policy: the chief executive adopts one here, anybody else is told so. */
export function NoPolicyYet() {
  const { may } = useReader()
  const mayAdopt = may('policy:approve')
  const { adoptBundled, bringOwn, ...pack } = usePack(mayAdopt)
  return (
    <>
      <PageHead
        title="No policy is in force yet"
        meta={
          mayAdopt
            ? 'Nothing can be published before you have put one into force.'
            : 'The chief executive puts one into force. Nothing can be published before.'
        }
      />
      {mayAdopt ? (
        <PolicyStep
          {...pack}
          mayAdopt
          onAdopt={file => void adoptBundled(file)}
          onFile={file => void bringOwn(file)}
          onLater={null}
        />
      ) : null}
      <PolicyVersions />
    </>
  )
}
