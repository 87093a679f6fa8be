/** The model card, `weights/README.md`: what the heads learned from, how good they are, and where they fail. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { weightsFolder } from '../src/platform/weights-file.ts'
import type { Formulas } from '../src/signals/heads/heads.ts'
import { broad, grounds, labels, type HeadName } from '../src/signals/heads/head-names.ts'
import type { Source } from './assemble.ts'
import type { Unseen } from './fit-formula.ts'
import { figuresOf } from './report.ts'
import type { CommentSummary, CrossValidated } from './cross-validated.ts'
import type { PostFit } from './fit-posts.ts'
import { postSection } from './card-of-posts.ts'

/** What a head is for, and what it is known to get wrong. */
const told: Readonly<Record<HeadName, readonly [string, string]>> = {
  abusive: ['an attack on or insult to a person', 'irony; insults in jest between friends; dialect'],
  racist: [
    'contempt for a race, nation, faith, migrants or Travellers',
    'coded hints; slurs that are quoted or reclaimed',
  ],
  sexist: ['contempt for a sex, sexual remarks about adults', 'stereotypes put as praise'],
  homophobic: ['contempt for gay, bisexual or trans people', 'reclaimed words; jokes without a slur'],
  inflammatory: ['rumours, pile-ons and bait', 'angry but civil calls to act together'],
  spam: ['scams, follow-for-follow, chain messages', 'one-line teasers without a link'],
  'personal-info': [
    'somebody’s number, address, health or whereabouts',
    'facts told of a child without a name',
  ],
  commercial: ['selling, by firms or private people', 'recommending a firm when asked'],
  donation: ['appeals for money or goods', 'thanks for a collection that is over'],
  complaint: ['a concern that the school should answer', 'suggestions and questions that are none'],
  safeguarding: ['a disclosure, or a risk to a child', 'tired jokes of parents; lessons about safety'],
  threat: ['a threat to somebody', 'veiled threats'],
  sexual: ['a sexual remark about an adult', 'few examples'],
  ableist: ['mockery of disability', 'words of illness used for things'],
  religious: ['hate for a faith', 'criticism of a belief'],
  transphobic: ['contempt for trans people', 'few examples'],
  'body-shaming': ['mockery of how somebody looks', 'few examples'],
  swearing: ['swearing at nobody', 'joyful swearing'],
  remove: ['what a careful moderator would remove', 'the borders of all of the above'],
  concern: ['what a careful moderator would look at', 'the borders of all of the above'],
  'identity-hate': ['hate for people for what they are', 'negated and quoted hate; reclaimed slurs'],
  sexism: ['sexism as EDOS knows it', 'learned from Gab and Reddit, not from parents'],
  insult: ['insults as OLID knows them', 'American politics'],
  junk: ['spam on YouTube and by SMS', 'of 2013 and before'],
}

export interface Trained {
  unseen: readonly Unseen[]
  formulas: { first: Formulas; both: Formulas }
  sources: readonly Source[]
  posts: PostFit
  figures: CrossValidated
}

export function writeCard({ unseen, formulas, sources, posts, figures }: Trained): void {
  const say = (of: Formulas, head: HeadName, tiers: number) => {
    const { precision, recall, f1 } = figuresOf(head, of, unseen, tiers)
    return [precision, recall, f1].map(figure => figure.toFixed(2)).join(' / ')
  }
  const cutsOf = ({ review, remove }: { review: number; remove: number }) =>
    `${review.toFixed(2)}, ${remove.toFixed(2)}`
  const rows = [...labels, ...grounds].map(head => {
    const { positives } = figuresOf(head, formulas.both, unseen, 2)
    return `| ${head} | ${told[head][0]} | ${positives} | ${say(formulas.first, head, 1)} | ${say(formulas.both, head, 2)} | ${cutsOf(formulas.both[head]!)} | ${told[head][1]} |`
  })
  const general = broad.map(
    head => `| ${head} | ${told[head][0]} | ${cutsOf(formulas.both[head]!)} | ${told[head][1]} |`,
  )
  writeFileSync(
    join(weightsFolder, 'README.md'),
    `# Model cards of the trained heads

Written by \`npm run train\`; do not edit. The figures are of the school comments of the training corpus, each read by
heads that did not learn from it (three folds): precision / recall / F1 at the review cut. Cuts are logits of both tiers
together: from the first on a person looks, from the second on removal is proposed. They were chosen on these same
scores, so the figures are a little kind. What the development test says is in \`eval/figures.json\`.

| head | finds | texts | first tier | both tiers | cuts | weak at |
|---|---|---|---|---|---|---|
${rows.join('\n')}

What the policy would propose for these comments (\`weights/cross-validation.json\`), first tier and both tiers: ${proposed(figures)}

The broad heads learned from public sets, and enter the formulas of the others. Their cuts let at most .9 % and .2 % of
the harmless comments of GoEmotions' development part through.

| head | finds | cuts | weak at |
|---|---|---|---|
${general.join('\n')}

${postSection(posts, figures.posts.category_acc)}
## What they learned from

| texts | rows | file | SHA-256 | licence |
|---|---|---|---|---|
${sources.map(({ name, rows: count, file, sha256, licence }) => `| ${name} | ${count} | ${file ?? 'training/'} | ${sha256 === null ? '' : `\`${sha256}\``} | ${licence} |`).join('\n')}

Dynahate's own repository states no licence. Weights, not texts, are shipped here; whoever minds can train without it.
Texts that some published test suites share with Dynahate cannot be told without those suites, and were not dropped.
`,
  )
}

const proposed = ({ comments: { first, both } }: CrossValidated): string => {
  const pair = (name: string, of: (summary: CommentSummary) => number) =>
    `${name} ${of(first).toFixed(3)} and ${of(both).toFixed(3)}`
  return [
    pair('harmless ones proposed for removal', summary => summary.keep_removed),
    pair('those to remove that are caught', summary => summary.remove_caught),
    pair('label macro-F1', summary => summary.label_macro_f1),
    pair('complaint F1', summary => summary.route_prf['complaint']?.[2] ?? 0),
    pair('safeguarding recall', summary => summary.safeguarding_recall),
  ].join('; ')
}
