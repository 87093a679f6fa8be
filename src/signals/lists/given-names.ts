/**
 * First names common in British schools and staff rooms, folded, for noticing that somebody is named who is not on
 * the register. Words that are ordinary English (`name-words.ts`) are left out on purpose.
 */
const list = `
  aaliyah aaron abbie abby abdul abdullah abigail adam adele adil adrian ahmad ahmed aidan aimee aisha alan
  albert alesha alex alexander alexandra alexis alfie alfred ali alice alicia alisha alison alistair allan
  allison alma amanda amara amelia amelie amina amira amit amy anastasia andrea andrew andy angela angus anita
  ann anna annabel anne annie anthony antonio anya aoife april archie aria ariana arjun arthur arun asha ashley
  ashleigh asif aslan athena aubrey audrey ava ayaan ayesha aylin barbara barney barry bartosz beatrice becky
  belinda ben benedict benjamin bernard bernice beth bethan bethany betty bev beverley bilal billie billy blake
  bonnie bradley brandon brenda brendan brian bridget brody bronwyn bruce bryan byron caitlin callum calvin
  cameron camilla carl carla carlos carmen caroline carolyn catherine cathy cecilia cerys charles charlie
  charlotte cheryl chidi chloe christina christine christopher ciara claire clara clare clarissa claudia clive
  colin colleen connor conor corey courtney craig cynthia daisy damian daniel daniela danielle danny daphne
  darcey darcy darren dave david debbie deborah declan deirdre denise dennis derek desmond diana diane dominic
  dominik donna doris dorothy doug douglas duncan dylan ebony eddie edith edward edwin eileen elaine eleanor
  elena eli elif elijah elisa elise eliza elizabeth ella ellen ellie elliot elliott eloise elsie emilia emily
  emma emmanuel eric erica erin ernest esme esmee esther ethan eugene eva evan evelyn evie ewan faisal farah
  fatima fatimah faye felix femi fergus ffion finlay finley fiona florence francesca francis frankie fraser fred
  freddie frederick freya gabriel gabriella gareth gary gavin gemma geoff geoffrey george georgia georgie
  georgina gerald gerard gillian gina giovanni gladys glenn gloria gordon graham greg gregory gwen gwyneth habib
  hadiya hafsa hamish hamza hanna hannah haris harold haroon harriet harris harrison harry harvey hasan hassan
  hayden hayley heidi helen helena henrietta henry hilary hiba howard hugh hugo husna hussain ian ibrahim ieuan
  imogen imran ines irene irina isaac isabel isabella isabelle isha isla ismail isobel ivan jacob jacqueline
  jaden jake jakub james jamie jane janet janice jason jasmin javed jayden jean jeff jeffrey jemima jen jennifer
  jenny jeremy jerome jess jesse jessica jill jim joan joanna joanne jodie joe joel john johnny jon jonah
  jonathan joseph josephine joshua joyce juan jude judith judy julia julian julie juliet june justin kai kaitlyn
  kamil kamran karen karim karl kate katherine kathleen kathryn kathy katie kavita kayla keith kelly kelvin ken
  kenneth kenny kerry kevin khadija khalid kian kieran kim kimberley kirsty kofi krishna kristina kwame kyle
  kyra lara laura lauren lawrence layla leah leanne lee leila leo leon leonard leonie leroy lesley leslie lewis
  lexi liam lilian lillie lilly linda lindsay lisa liz lizzie lloyd lois lola lorraine louis louisa louise
  lottie luca lucas lucy luis luke lydia lynn lynne lyra mabel mackenzie maddie maddison madeleine madison
  maggie mahmoud maisie malcolm malik mandy manuel marcus margaret maria mariam marian marie marion marjorie
  martha martina martyn mary maryam mason mateusz matilda matt matthew maureen maurice maxine maya megan mehmet
  melanie melissa mia michael michaela michelle mick mike mikey millie milly minnie miriam mohamed mohammad
  mohammed moira molly mona monica morgan moses muhammad mustafa myla myra nadia nadine nancy naomi natalia
  natalie natasha nathan nathaniel neil nell nellie neve ngozi niamh nicholas nicola nicole nigel nikhil nikita
  nina noah nora norman oliver olivia ollie omar orla oscar osman otis owen pamela patricia patrick paul paula
  pauline penelope percy perry peter phil philip philippa phoebe phyllis piotr polly priya quentin rachel rahul
  raj ralph ramona raymond rebecca reggie reginald rehan reuben rhian rhianna rhys ria ricardo richard ricky
  riley rita rizwan robbie robert roberta rochelle roger rohan roland ron ronald ronnie rory rosa rosalind
  rosanna rosie ross roxanne roy rupert russell ruth ryan sabrina sadia sadie saeed saffron said sajid salim
  sally sam samantha samina samir samira samuel sana sandra sanjay sara sarah saskia scarlett scott sean
  sebastian selina seren serena seth shabana shane shannon sharon shaun shauna sheila shelley shirley sian sidra
  simon simone siobhan sofia sonia sonya sophia sophie stacey stanley stefan stella stephanie stephen steve
  steven stewart stuart sumaya sunita susan susanna suzanne sybil sylvia tabitha tamara tamsin tania tanya tara
  tariq tasha tegan terence teresa terry tess thea thelma theo theodore theresa thomas tia tiffany tilda tilly
  tim timothy tina toby tom tomasz tommy toni tony tracey tracy trevor trudy tyrone uma una ursula usman valerie
  vanessa vera verity veronica vicky vikram vincent vivian vivienne wayne wendy wesley william winifred xander
  xavier yasmin yasmine yolanda yousef yusuf yvette yvonne zac zach zachary zack zahra zain zainab zara zayn
  zeynep zoe zofia gav baz gaz shaz chaz tyler jordan donna bev sharon liz deb debs steph nat kat becca abi mo
  seb alfie
`

/** Rarer here, or a character, a brand or a place besides: taken for a name only before a surname. */
const withSurname = `
  aaishah aarav abdi abena adaeze aditya agnieszka ailsa aisling akosua alys ama aminata amir anais ananya
  andrei anest angharad anh anika antoni aonghas arshdeep asa ayomide balraj bassam beatriz betsan bianca biniam
  bjorn blair blathnaid bogdan brodie caoimhe carys catriona celyn chinonso chukwuemeka cian ciaran cillian
  clodagh cristina dafydd damilola dandre danylo darius darragh deepa denisa deniz diego dilini dina diya dmytro
  donnacha eabha ebere efa efan efua eilidh eira elin eluned emilija emre eoin esi fadumo farai fatoumata fiadh
  filip fionn folake gabriela gethin ghada gintaras grainne greer gruff gurpreet gwenllian haoran harpreet
  haruto hibo hodan huda iain ifan ifeoma ilinca inaya innes ioana ishaan ivana iwan jakobe jamal jana jasleen
  javier jiahao jisoo joao jonas jurgen kacper kasia kavin kavya kelechi kinga kojo ksenia lachlan lakshmi lena
  lina linh llew llyr lucia lukasz macsen maja makena malgorzata mamadou manpreet mared marek mariana matei
  mateus meera meiling mhairi michal mihai minh morag mulugeta murray nana nia nikodem nikola nimal noemie noor
  nour nusrat obinna oisin oksana oliwia oluwadamilare oluwaseun oshea osian ousmane owain pawel quang radu
  rafiq rajesh rania rasa rashid rayyan razvan reem renee reyansh rian roisin ruairi ruaridh rutendo saanvi
  sakura salma samatar saoirse selam shabnam simran sion sipho siyu sofiia sorcha sorin stanislaw struan
  sukhdeep szymon søren tadhg tahmina tatenda temitope tendai thandiwe thi thiago thivya tiago tobi tomas tomos
  trang uche umar venkat vihaan vlad wanjiru wiktoria wojciech xinyi yaroslav yaw yetunde yonas yuki yuxuan ziad
  zihan zuri zuzanna agata albie amaya ameera annika anton ardan arlo armaan ashanti aston athar aubree aurelia
  ayla azaan bailee bea bella belle bertie betsy blaine bodhi boris brogan bryce caden caleb callan cara carly
  cassidy cassius cate charley chad chantelle chelsey chris christy clint cody cohen conrad cora corinne cormac
  courtenay cyrus dalia damon dante dara dario darwin dev dillon dion dixie dora drake dulcie edie effie elaina
  eliana elias elodie elora elspeth enid enzo erik erika esha etta everly ezra fabian fabio faheem farhan fearne
  flynn gerry gideon greta gus gustav hadley hal hallie harley hattie haydn henley hermione herbert hetty hollie
  ida ike immy indie inigo ira isadora issy iyla jaime jai jaxon jaya jayce jed jemma jodi jonty jools josie
  jorge josef josiah jules kaden kaleb kane karina kasper katya keeley kendra keira kenzie keziah khloe kobi
  koby kristian kristopher kurtis kylie lacey laila lana larry leandra leighton lenny leona levi lila linus liv
  livvy lorna luana luciana luella luka mabli maeve magnus mahira maisy malachi malika mara marcel margot
  mariella marley marlon marnie marta mateo mattie maud maximus meghan mercedes merryn micah mikaela milo
  minerva mina misha mollie montague monty myles nadim naeem nate nelly ned neha nevin nico nikhita nikolai
  nuala octavia odette olly ophelia orson oskar ottilie otto paddy paige paloma parveen patsy perdita petra
  philomena piers pippa quinn rae rafael rafe rafi ramesh raphael reece regan reid remi rene rex rhea rhianne
  ritchie roberto rocco rosalie rosina rowena roxie rudi rudy rufus sacha saif saira sameer sanjeev sebastien
  selma shania sherry sidney silas skyla solomon stan sunil sylvie tabby talia tallulah tanisha tatiana tayla
  thaddeus theodora tiana tobias tori travis tristan tyrese ulrich umair vaughan vic violetta wallace warren
  wilbur wilf willa winnie wyatt yara ysabel yuri zachery zaki zane zelda ziva zola
`

/** First names that mean somebody when they stand alone. */
export const givenNames = new Set(list.trim().split(/\s+/))

/** First names that, before a surname, mean somebody. */
export const givenBeforeSurname = new Set([...givenNames, ...withSurname.trim().split(/\s+/)])

/** First names as common that are words too: with a surname, and where a person is spoken of, they are names. */
export const wordyGivenNames = new Set(
  `
  mark rob jack frank grant drew bill pat sue will max dean guy rich dot bob nick jimmy grace hope faith joy holly ivy
  poppy daisy rose lily iris violet heather hazel willow rowan ash jasmine olive robin wren amber ruby pearl jade
  crystal christian penny victoria florence georgia chelsea summer autumn dawn eve carol noel april may june august
  austin jordan paris sienna skye iona lincoln glen cliff dale heath kit lance sandy ginger hunter archer parker
  carter cooper piper angel blessing precious destiny constance patience honor honour verity felicity melody harmony
  charity mercy bryony rosemary saffron coral gene liberty teddy martin ray miles chase reed skip clay marina kelvin
  preston chester roman troy dallas savannah virginia lewis harris leo stanley norman jasper denver clementine sonny
  `
    .trim()
    .split(/\s+/),
)
