import type { OutputOf, StaffApi } from '../api/client.ts'
import { PolicyStep } from '../pages/set-up/policy-step.tsx'
import { usePack } from './use-pack.ts'

interface PolicyProps {
  me: OutputOf<StaffApi, 'people.me'>
  onNext: () => void
}

/** Adopts the first policy; whoever may not is told who does. */
export function SetUpPolicy({ me, onNext }: PolicyProps) {
  const mayAdopt = me.permissions.includes('policy:approve')
  const { adoptBundled, bringOwn, ...pack } = usePack(mayAdopt)
  return (
    <PolicyStep
      {...pack}
      mayAdopt={mayAdopt}
      onAdopt={file => void adoptBundled(file).then(done => done && onNext())}
      onFile={file => void bringOwn(file).then(inForce => inForce && onNext())}
      onLater={onNext}
    />
  )
}
