/** What is asked and answered in the states, in one language. */
export interface AskContent {
  /** My own question, and what I add. */
  readonly question: string;
  readonly answer: string;
  readonly secondAnswer: string;
  /** As it is first written: names the customer and a number. */
  readonly telling: string;
  /** Of another department, close to my question. */
  readonly elsewhere: string;
  readonly later: string;
  /** A colleague's question while a customer waits, and how it went on. */
  readonly deposit: string;
  readonly depositAnswer: string;
  readonly depositThanks: string;
  readonly depositTags: readonly string[];
  readonly splitter: string;
  readonly goodwill: string;
  readonly goodwillTopic: string;
  readonly goodEnough: string;
  readonly opinion: string;
  readonly longQuestion: string;
  readonly longAnswer: string;
}

export const askContent: Readonly<Record<'en' | 'sv', AskContent>> = {
  en: {
    question: 'Red light stays on after a 12 second reset. Anything else to try before a visit?',
    answer: 'Unplug the TV box first, it holds the old address. Then reset again.',
    secondAnswer: 'And look whether the router stands on the fibre box: it gets too warm there.',
    telling: 'Customer Birgit Holm on 070-174 06 71 still has a red light after a 12 second reset.',
    elsewhere: 'Red light after a reset: our fitters find the fibre bent behind the socket more often than a broken router.',
    later: 'Where do we note that a router is too warm?',
    deposit: 'Can a prepaid card be used for a deposit? Customer is [name], number [phone].',
    depositAnswer: 'No, prepaid is refused. A debit card works, send the card link.',
    depositThanks: 'Works. Thank you!',
    depositTags: ['deposit', 'invoices'],
    splitter: 'Does the old splitter work with the new box?',
    goodwill: 'Gave 14 days free after three failed visits. Was this good enough?',
    goodwillTopic: 'goodwill',
    goodEnough: 'Lost days are given back. They know the next step.',
    opinion: 'I would have done the same, and you told them why.',
    longQuestion: 'Reauthentication of the uninterruptible-power-supply-management-interface: https://support.example/router/maintenance/reset-instructions-november, anybody?',
    longAnswer: 'Misconfigured interoperability-compatibility-mode: deinstitutionalisation of the preconfiguration helps, counterintuitively.',
  },
  sv: {
    question: 'Lampan lyser rött även efter 12 sekunders återställning. Något mer att pröva före ett besök?',
    answer: 'Dra ur tv-boxen först, den håller kvar den gamla adressen. Återställ sedan igen.',
    secondAnswer: 'Och titta om routern står på fiberboxen: där blir den för varm.',
    telling: 'Kunden Gunilla Åkesson på 070-174 06 71 har fortfarande röd lampa efter 12 sekunders återställning.',
    elsewhere: 'Lampan lyser rött efter återställning: våra montörer hittar oftare en böjd fiber bakom uttaget än en trasig router.',
    later: 'Var skriver vi upp att en router är för varm?',
    deposit: 'Går det att betala en deposition med kontantkort? Kunden heter [namn], nummer [telefon].',
    depositAnswer: 'Nej, kontantkort nekas. Betalkort fungerar, skicka kortlänken.',
    depositThanks: 'Det fungerar. Tack!',
    depositTags: ['deposition', 'faktura'],
    splitter: 'Fungerar den gamla splittern med den nya boxen?',
    goodwill: 'Gav 14 dagar gratis efter tre missade besök. Var det bra nog?',
    goodwillTopic: 'kulans',
    goodEnough: 'Kunden får igen de dagar som gick förlorade och vet vad som händer härnäst.',
    opinion: 'Jag hade gjort likadant, och du sa varför.',
    longQuestion: 'Bredbandsanslutningsbekräftelsen saknas i abonnemangsinställningarna efter fiberinstallationsavtalsuppsägning: https://support.example/router/underhall/aterstallningsinstruktioner-november, någon?',
    longAnswer: 'Fakturauppgiftssammanställningen visar utrustningsåterlämningskvittensen, så kontrollera återställningsbekräftelsen först.',
  },
};
