import type { AskKind } from '../../../src/index.js';
import type { Language } from '../case.js';
import type { ColleagueKey } from '../people.js';

/** One question of a played colleague, and what comes of it. */
export interface PlayedQuestion {
  readonly by: ColleagueKey;
  readonly language: Language;
  readonly kind: AskKind;
  readonly question: string;
  readonly topics: readonly string[];
  /** What another played colleague says, where nobody else does. */
  readonly answer: string;
  readonly success?: string;
}

export const questions: readonly PlayedQuestion[] = [
  {
    by: 'jonas', language: 'en', kind: 'waiting', topics: ['invoices', 'moved abroad'],
    question: 'My caller moved to Spain and wants the last invoice split in two. Can we do that with a foreign bank?',
    answer: 'Yes, twice at the most. Send both with our IBAN, the second one 30 days later.',
    success: 'A customer abroad paid in two parts and thanked us for asking',
  },
  {
    by: 'mei', language: 'sv', kind: 'waiting', topics: ['flytt', 'lägenhetsnummer'],
    question: 'Flytten har fastnat på lägenhetsnumret och kunden är kvar i luren. Vem kan rätta det i dag?',
    answer: 'Det kan du själv: öppna ordern, ändra numret och välj ”skicka om”. Det tar fem minuter.',
    success: 'En flytt som hade fastnat löste sig medan kunden var kvar i luren',
  },
  {
    by: 'tariq', language: 'en', kind: 'later', topics: ['moving', 'contract'],
    question: 'Does the notice period start when they move or when they tell us?',
    answer: 'When they move, as long as they tell us within 30 days.',
  },
  {
    by: 'karin', language: 'sv', kind: 'check', topics: ['flytt'],
    question: 'Lovade mobilt bredband i väntan på montören och ett samtal på fredag. Var det bra nog?',
    answer: 'Bra nog.',
  },
  {
    by: 'tariq', language: 'en', kind: 'waiting', topics: ['routers', 'red light'],
    question: 'Red light, and the customer has no pin for the reset hole. What else fits?',
    answer: 'The end of a SIM tool, or a toothpick without its tip. Hold it 12 seconds.',
    success: 'A toothpick and 12 seconds: router back online',
  },
  {
    by: 'jonas', language: 'sv', kind: 'later', topics: ['faktura', 'goodwill'],
    question: 'Hur långt bak får vi själva kreditera när montören uteblivit två gånger?',
    answer: 'Tre månader. Skriv båda datumen i orsaken, annars kommer det tillbaka.',
  },
];

/** What an asker says when it worked. */
export const thanks: Readonly<Record<Language, string>> = {
  en: 'Works. Thank you!', sv: 'Det fungerar. Tack!', da: 'Det virker. Tak!', nb: 'Det virker. Takk!', fi: 'Toimii. Kiitos!',
};
