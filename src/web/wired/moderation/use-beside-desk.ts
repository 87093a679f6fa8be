import { useQueryOf } from '../../api/hooks.tsx'
import type { BesideLink } from '../../pages/moderation/beside-desk.tsx'
import { useReader } from '../book.tsx'

/** Where this person may go from the desk, and how much waits for them there. */
export function useBesideDesk(): BesideLink[] {
  const { may } = useReader()
  const { data: home } = useQueryOf('oversight.what-waits', {})
  const { data: byHand } = useQueryOf('moderation.list-acts', {})
  const { data: sentOn } = useQueryOf('moderation.referrals', {}, { enabled: may('referral:read') })
  const secondLooks = Number(home?.items.find(({ kind }) => kind === 'second-look')?.title ?? 0)
  const waiting = (...kinds: string[]) =>
    (home?.items ?? []).filter(({ kind }) => kinds.includes(kind)).length
  const all = [
    { href: '/comments/decided', label: 'Decided', waits: 0, needs: 'comment:moderate' },
    {
      href: '/comments/by-hand',
      label: 'By hand',
      waits: byHand?.acts.length ?? 0,
      needs: 'comment:moderate',
    },
    {
      href: '/comments/referrals',
      label: 'Complaints',
      waits: sentOn?.referrals.length ?? 0,
      needs: 'referral:read',
    },
    {
      href: '/comments/challenges',
      label: 'Challenges',
      waits: waiting('challenge'),
      needs: 'challenge:decide',
    },
    {
      href: '/comments/second-looks',
      label: 'Second looks',
      waits: secondLooks,
      needs: 'comment:moderate',
    },
    {
      href: '/comments/blocks',
      label: 'Blocks',
      waits: waiting('block-proposal', 'block-review'),
      needs: 'block:view',
    },
    { href: '/comments/answers', label: 'Ready answers', waits: 0, needs: 'answer:view' },
    { href: '/comments/report', label: 'Figures', waits: 0, needs: 'report:read' },
  ]
  return all.filter(({ needs }) => may(needs)).map(({ href, label, waits }) => ({ href, label, waits }))
}
