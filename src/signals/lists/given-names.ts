/**
 * First names common in British schools and staff rooms, folded, for noticing that somebody is named who is not on
 * the register. Words that are ordinary English (`name-words.ts`) are left out on purpose.
 */
const list = `
  aaliyah aaron abbie abby abdul abdullah abigail adam adele adil adrian ahmad ahmed aidan aimee aisha alan albert
  alesha alex alexander alexandra alexis alfie alfred ali alice alicia alisha alison alistair allan allison alma
  amanda amara amelia amelie amina amira amit amy anastasia andrea andrew andy angela angus anita ann anna annabel
  anne annie anthony antonio anya aoife april archie aria ariana arjun arthur arun asha ashley ashleigh asif aslan
  athena aubrey audrey ava ayaan ayesha aylin barbara barney barry bartosz beatrice becky belinda ben benedict
  benjamin bernard bernice beth bethan bethany betty bev beverley bilal billie billy blake bonnie bradley brandon
  brenda brendan brian bridget brody bronwyn bruce bryan byron caitlin callum calvin cameron camilla carl carla
  carlos carmen caroline carolyn catherine cathy cecilia cerys charles charlie charlotte cheryl chidi chloe
  christina christine christopher ciara claire clara clare clarissa claudia clive colin colleen connor conor
  corey courtney craig cynthia daisy damian daniel daniela danielle danny daphne darcey darcy darren dave david
  debbie deborah declan deirdre denise dennis derek desmond diana diane dominic dominik donna doris dorothy doug
  douglas duncan dylan ebony eddie edith edward edwin eileen elaine eleanor elena eli elif elijah elisa elise eliza
  elizabeth ella ellen ellie elliot elliott eloise elsie emilia emily emma emmanuel eric erica erin ernest esme
  esmee esther ethan eugene eva evan evelyn evie ewan faisal farah fatima fatimah faye felix femi fergus ffion
  finlay finley fiona florence francesca francis frankie fraser fred freddie frederick freya gabriel gabriella
  gareth gary gavin gemma geoff geoffrey george georgia georgie georgina gerald gerard gillian gina giovanni gladys
  glenn gloria gordon graham greg gregory gwen gwyneth habib hadiya hafsa hamish hamza hanna hannah haris harold
  haroon harriet harris harrison harry harvey hasan hassan hayden hayley heidi helen helena henrietta henry hilary
  hiba howard hugh hugo husna hussain ian ibrahim ieuan imogen imran ines irene irina isaac isabel isabella isabelle
  isha isla ismail isobel ivan jacob jacqueline jaden jake jakub james jamie jane janet janice jason jasmin
  javed jayden jean jeff jeffrey jemima jen jennifer jenny jeremy jerome jess jesse jessica jill jim joan joanna
  joanne jodie joe joel john johnny jon jonah jonathan joseph josephine joshua joyce juan jude judith judy julia
  julian julie juliet june justin kai kaitlyn kamil kamran karen karim karl kate katherine kathleen kathryn kathy
  katie kavita kayla keith kelly kelvin ken kenneth kenny kerry kevin khadija khalid kian kieran kim kimberley kirsty
  kofi krishna kristina kwame kyle kyra lara laura lauren lawrence layla leah leanne lee leila leo leon leonard
  leonie leroy lesley leslie lewis lexi liam lilian lillie lilly linda lindsay lisa liz lizzie lloyd lois lola
  lorraine louis louisa louise lottie luca lucas lucy luis luke lydia lynn lynne lyra mabel mackenzie maddie maddison
  madeleine madison maggie mahmoud maisie malcolm malik mandy manuel marcus margaret maria mariam marian marie
  marion marjorie martha martina martyn mary maryam mason mateusz matilda matt matthew maureen maurice maxine maya
  megan mehmet melanie melissa mia michael michaela michelle mick mike mikey millie milly minnie miriam mohamed
  mohammad mohammed moira molly mona monica morgan moses muhammad mustafa myla myra nadia nadine nancy naomi natalia
  natalie natasha nathan nathaniel neil nell nellie neve ngozi niamh nicholas nicola nicole nigel nikhil nikita nina
  noah nora norman oliver olivia ollie omar orla oscar osman otis owen pamela patricia patrick paul paula pauline
  penelope percy perry peter phil philip philippa phoebe phyllis piotr polly priya quentin rachel rahul raj ralph
  ramona raymond rebecca reggie reginald rehan reuben rhian rhianna rhys ria ricardo richard ricky riley rita rizwan
  robbie robert roberta rochelle roger rohan roland roman ron ronald ronnie rory rosa rosalind rosanna rosie ross
  roxanne roy rupert russell ruth ryan sabrina sadia sadie saeed saffron said sajid salim sally sam samantha samina
  samir samira samuel sana sandra sanjay sara sarah saskia scarlett scott sean sebastian selina seren serena seth
  shabana shane shannon sharon shaun shauna sheila shelley shirley sian sidra simon simone siobhan sofia sonia sonya
  sophia sophie stacey stanley stefan stella stephanie stephen steve steven stewart stuart sumaya sunita susan
  susanna suzanne sybil sylvia tabitha tamara tamsin tania tanya tara tariq tasha tegan terence teresa terry tess
  thea thelma theo theodore theresa thomas tia tiffany tilda tilly tim timothy tina toby tom tomasz tommy toni tony
  tracey tracy trevor trudy tyrone uma una ursula usman valerie vanessa vera verity veronica vicky vikram vincent
  vivian vivienne wayne wendy wesley william winifred xander xavier yasmin yasmine yolanda yousef yusuf yvette yvonne
  zac zach zachary zack zahra zain zainab zara zayn zeynep zoe zofia
  gav baz gaz shaz chaz tyler jordan donna bev sharon liz deb debs steph nat kat becca abi mo seb alfie
`

export const givenNames = new Set(list.trim().split(/\s+/))
