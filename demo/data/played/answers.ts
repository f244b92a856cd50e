import type { Language } from '../case.js';

/** What a played colleague answers where a question is about these words. */
export interface PlayedAnswer {
  readonly language: Language;
  /** Beginnings of words, each as good as any other. */
  readonly about: readonly string[];
  readonly text: string;
}

export const answers: readonly PlayedAnswer[] = [
  { language: 'en', about: ['red', 'light', 'router', 'reset', 'sync'], text: 'Unplug the TV box first, it holds the old address. Then reset again, 12 seconds.' },
  { language: 'en', about: ['tv', 'box', 'starting', 'picture'], text: 'Plug out for two minutes and let it start in peace. If "Starting" is still there after 15 minutes, try it by cable.' },
  { language: 'en', about: ['invoice', 'giro', 'iban', 'paid', 'abroad', 'deposit'], text: 'Mail them our IBAN and stop the reminder the same day. A debit card works too, prepaid cards are refused.' },
  { language: 'en', about: ['visit', 'fitter', 'technician', 'came', 'time'], text: 'Thursdays have two free slots for missed visits. Book it as "no show", then nobody pays for it twice.' },
  { language: 'en', about: ['wifi', 'slow', 'upstairs', 'evening'], text: 'Ask them to measure right beside the router first. If it is quick there, it is the walls and not the line.' },
  { language: 'en', about: ['move', 'moving', 'contract', 'cancel'], text: 'Close it from the date they moved, not from today. You may do that yourself for 30 days back.' },
  { language: 'sv', about: ['röd', 'lampa', 'lampan', 'router', 'synk', 'återställ'], text: 'Dra ur tv-boxen först, den håller kvar den gamla adressen. Återställ sedan igen, 12 sekunder.' },
  { language: 'sv', about: ['faktura', 'fakturor', 'autogiro', 'påminnelse'], text: 'Den ena är slutfakturan. Visa raden ”till och med”, och ta bort påminnelseavgiften med orsaken ”vårt fel”.' },
  { language: 'sv', about: ['flytt', 'flyttar', 'adress', 'lägenhet'], text: 'Kontrollera lägenhetsnumret mot lantmäteriets fyra siffror. Står det fel syns fibern inte som öppen.' },
  { language: 'sv', about: ['besök', 'montör', 'tekniker'], text: 'På torsdagar finns två lediga tider för missade besök. Välj orsaken ”utebliven montör”.' },
  { language: 'sv', about: ['wifi', 'långsam', 'trådlös'], text: 'Be kunden mäta precis bredvid routern först. Är det snabbt där är det väggarna och inte ledningen.' },
];

/** What is said where nobody knows it better. */
export const otherwise: Readonly<Record<Language, string>> = {
  en: 'I have not had that one myself. I would note it in the case and call back this afternoon, they usually take that well.',
  sv: 'Den har jag inte haft själv. Jag hade skrivit upp det i ärendet och ringt tillbaka i eftermiddag, det brukar kunden uppskatta.',
  da: 'Den har jeg ikke haft selv. Jeg ville skrive det i sagen og ringe tilbage i eftermiddag.',
  nb: 'Den har jeg ikke hatt selv. Jeg ville notert det i saken og ringt tilbake i ettermiddag.',
  fi: 'Tätä minulla ei ole ollut. Kirjaisin sen tapaukselle ja soittaisin takaisin iltapäivällä.',
};

/** When the asker says something more. */
export const goOn: Readonly<Record<Language, string>> = {
  en: 'Good. Try that, I stay here until it works.',
  sv: 'Bra. Pröva det, jag är kvar tills det fungerar.',
  da: 'Godt. Prøv det, jeg bliver her, til det virker.',
  nb: 'Fint. Prøv det, jeg er her til det virker.',
  fi: 'Hyvä. Kokeile sitä, olen tässä kunnes se toimii.',
};

/** A second opinion. */
export const opinions: Readonly<Partial<Record<Language, readonly { readonly verdict: 'good' | 'missing'; readonly text: string }[]>>> = {
  en: [
    { verdict: 'good', text: 'I would have done the same, and you told them why. That is what they remember.' },
    { verdict: 'missing', text: 'Send them the date in writing too, then nobody has to call again.' },
  ],
  sv: [
    { verdict: 'good', text: 'Jag hade gjort likadant, och du sa varför. Det är det kunden minns.' },
    { verdict: 'missing', text: 'Skicka datumet skriftligt också, så behöver ingen ringa igen.' },
  ],
};
