import type { OutputOf, StaffApi } from '../api/client.ts'
import { PostPage } from '../pages/post.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { pictureAddress } from './picture-address.ts'
import { decidedWords } from './decided-words.ts'
import { PostActions } from './post-actions.tsx'
import { standing } from './post-row.ts'
import { titleOf } from './title-of.ts'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

/** A post that nobody writes any more, as it stands on each account. */
export function PostOnItsWay({ post }: { post: OutputOf<StaffApi, 'posts.show'> }) {
  const channel = useChannels()
  const now = useNow()
  const decides = post.variants.some(({ may }) => may.decide)
  return (
    <PostPage
      now={now}
      title={titleOf(post.title, post.variants[0]?.text ?? '')}
      author={post.author.name}
      suggestedBy={post.suggestedBy}
      pictures={post.pictures.map(({ id, width, height, altText }) => ({
        // As the first account gets it: what is covered there stays covered here.
        url: pictureAddress(id, post.variants[0]?.id),
        width,
        height,
        alt: altText,
      }))}
      accounts={post.variants.map(variant => ({
        id: variant.id,
        channel: channel(variant.channel),
        account: variant.account,
        ...standing(variant),
        text: variant.text,
        at: variant.goesOutAt ?? variant.scheduledFor,
        permalink: variant.permalink,
        decisions: variant.decisions.map(decision => ({
          ...decidedWords(decision, variant.state),
          reason: decision.reason,
          at: decision.at,
        })),
        actions: <PostActions variant={variant} channel={channel(variant.channel).name} />,
      }))}
    >
      {decides && (
        <ButtonLink href={`/posts/${post.id}/decide`} look="primary">
          Look and decide
        </ButtonLink>
      )}
    </PostPage>
  )
}
