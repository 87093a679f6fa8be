/** Words that tell when something is: our own choice of common British English verbs, days and months. */

const set = (words: string) => new Set(words.split(' '))

/** Irregular pasts; the regular ones end in -ed. */
export const pasts = set(
  'went made built saw had took came met found wrote gave spent swam sang ran ate drew grew sent held learnt taught brought thought told began became drove rode flew threw dug hung fed led wore did said heard felt kept knew loved used enjoyed won got been were was left caught bought sold spoke stood woke chose broke forgot hid rang sat slept sewed spun stuck swept swung tore understood wove blew shone shook hit cut put set read dyed tried lit lost beat burst fought crept dealt dreamt ground knelt leapt paid sought shot slid split spread sprang strode struck swore',
)

/** End in -ed and are no past. */
export const notPast = set(
  'need speed indeed exceed proceed succeed seed feed breed hundred sacred wicked naked rugged united mixed required excited interested delighted pleased thrilled invited limited advanced supposed closed cancelled postponed delayed expected needed wanted allowed skilled qualified experienced dedicated talented locked named labelled attached based related packed provided',
)

/** What is going on in a picture or a classroom. */
export const goings = set(
  'making building learning exploring investigating creating baking planting painting reading practising experimenting discovering measuring counting drawing sketching testing digging cooking singing dancing performing rehearsing enjoying celebrating looking playing running climbing working acting crafting designing sewing weaving sculpting hunting sorting splashing pouring mixing growing hatching',
)

/** What is still to come. */
export const toCome = set(
  'will well youll well shall tomorrow next soon upcoming coming forthcoming tonight ahead future',
)

export const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)

export const dayWords = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays tomorrow tonight',
)

const verbs: Readonly<Record<string, string>> = {
  bring:
    'bring remember return send wear label name pack pay check complete sign collect hand ensure make order log note keep park use leave fill submit apply top provide dress switch dont',
  come: 'come join book meet drop pop save enjoy grab reserve buy see catch gather support bring',
  read: 'read download click find browse visit view explore discover take',
  say: 'tell vote choose share comment answer rate suggest rank let give have fill complete help pick',
  work: 'apply join work volunteer enquire become',
}

/** A verb at the beginning of a sentence, with what it asks; the first list that has it counts. */
export const asks: ReadonlyMap<string, string> = new Map(
  Object.entries(verbs)
    .toReversed()
    .flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
)
