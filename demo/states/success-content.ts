/** What went well in the states, and the road to it, in one language. */
export interface SuccessContent {
  readonly question: string;
  readonly answer: string;
  readonly idea: string;
  /** The newest first; the first one has the whole road behind it. */
  readonly successes: readonly [string, ...string[]];
  readonly own: string;
  readonly long: string;
}

export const successContent: Readonly<Record<'en' | 'sv', SuccessContent>> = {
  en: {
    question: 'Red light stays on after a reset. What now?',
    answer: 'Hold it 12 seconds, and unplug the TV box first.',
    idea: 'When a software update goes out, collect on one page what callers tell us in the first hour.',
    successes: [
      'Red light fixed in one call, no technician', 'TV back before the match, and no new box sent', 'Last invoice paid from Porto the same day',
      'New visit on Thursday, with the right number', 'Three moves in one morning, none of them stuck',
    ],
    own: 'Internet is back the same evening',
    long: 'Reauthentication of the uninterruptible-power-supply-management-interface without a technician, on the first attempt, while the customer was still on the line',
  },
  sv: {
    question: 'Lampan lyser rött efter återställning. Vad gör jag nu?',
    answer: 'Håll in 12 sekunder, och dra ur tv-boxen först.',
    idea: 'När en uppdatering går ut samlar vi på en sida det som kunderna berättar den första timmen.',
    successes: [
      'Röda lampan släckt på ett samtal, utan tekniker', 'Teven igång före matchen, och ingen ny box skickad', 'Sista fakturan betald från Porto samma dag',
      'Nytt besök på torsdag, med rätt nummer', 'Tre flyttar på en förmiddag, och ingen fastnade',
    ],
    own: 'Internet fungerar igen samma kväll',
    long: 'Fiberinstallationsavtalsuppsägningsbekräftelsen ordnad utan tekniker på första försöket medan kunden fortfarande var kvar i luren',
  },
};
