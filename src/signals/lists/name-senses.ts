/** Words by which `name-senses.ts` tells a person from a thing. Our own lists. */
const words = (list: string) => new Set(list.trim().split(/\s+/))

/** What a school keeps, adopts, makes or meets and gives a name to. */
export const creatures = words(`
  dog puppy cat kitten rabbit bunny hamster gerbil guinea pig pigs mouse rat ferret hedgehog tortoise turtle terrapin
  lizard gecko snake frog toad newt fish goldfish snail slug worm spider tarantula caterpillar butterfly moth
  ladybird bee beetle insect chick chicken chickens hen cockerel rooster duck duckling goose gosling swan owl parrot
  budgie pigeon robin penguin pony horse foal donkey cow calf sheep lamb goat kid alpaca llama reindeer fox squirrel
  badger bear teddy toy doll puppet elf gnome scarecrow snowman dragon dinosaur monster alien robot mascot unicorn
  monkey lion tiger elephant giraffe whale dolphin shark octopus pet pets labrador spaniel cockapoo retriever terrier
  cockerpoo labradoodle poodle beagle collie skeleton pumpkin tree plant minibus bus boat engine tractor train trishaw
`)

/** Plural or collective, behind a list of names of classes, houses, teams. */
export const groupNouns = words(`
  class classes group groups house houses room rooms team teams classroom classrooms tables bubble bubbles form forms
  forests patrols squads crews bases units pods dorms lodges teas trees
`)

/** Behind "is a", "is our": what a person is and a virtue is not. */
export const personNouns = words(`
  star superstar champion winner pupil student boy girl captain prefect monitor librarian reader writer author baker
  cook chef artist musician singer dancer actor poet scientist mathematician athlete runner swimmer player keeper
  striker scorer goalkeeper medallist finalist friend buddy helper leader ambassador representative councillor
  rep role narrator mary joseph shepherd angel king queen wizard lead teenager toddler sister brother cousin twin
  daughter son mum dad nan teacher nurse governor headteacher head caretaker cleaner child legend hero heroine
  genius natural credit fan lover keen brilliant amazing wonderful kind thoughtful polite proud first second third
  youngest oldest one-to-watch pleasure delight member
`)

export const pronouns = words(`he she his her him hers himself herself hes shes`)
