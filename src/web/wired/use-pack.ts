import { useQueryOf, useRun } from '../api/hooks.tsx'
import { asApiError, useAttempt } from './use-attempt.ts'
import { labelOf, packProblems } from './pack-problems.ts'

/** Putting a policy pack into force, or before the chief executive. */
export function usePack(mayAdopt: boolean) {
  const { data } = useQueryOf('governance.bundled-packs', {})
  const adopt = useRun('governance.adopt-policy')
  const propose = useRun('governance.propose-policy')
  const { busy, error, attempt } = useAttempt()
  const packs = data?.packs ?? []
  return {
    busy,
    problems: packProblems(error === null ? null : asApiError(error)),
    proposed: propose.isSuccess,
    packs: packs.map(pack => ({
      id: pack.file,
      title: `${pack.title} of ${pack.trust}`,
      more: `${pack.clauses} clauses, for ${pack.channels.join(', ')}.`,
    })),
    /** Resolves to true once it is in force. */
    adoptBundled: async (file: string) => {
      const label = packs.find(pack => pack.file === file)?.title ?? labelOf(file)
      return (await attempt(() => adopt.mutateAsync({ label, bundled: file }))) !== undefined
    },
    /** Resolves to true once it is in force; a proposal waits and changes nothing. */
    bringOwn: async (file: File) => {
      const done = await attempt(async () => {
        const pack = { label: labelOf(file.name), text: await file.text() }
        await (mayAdopt ? adopt : propose).mutateAsync(pack)
        return mayAdopt
      })
      return done === true
    },
  }
}
