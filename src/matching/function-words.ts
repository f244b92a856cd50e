const LISTS = [
  'a about after all also am an and any are as at be been but by can could did do does for from get had has have he her here him his how i if in into is it its just me my not of on or our out she so some than that the their them then there they this to too up us was we were what when where which who why will with would you your',
  'att av är bara de den det dig din du efter ej en ett för från han har hon hur i in inte jag kan kommer man med mig min mitt när nu och också om på sig sin ska som så till upp var vad vi vill',
  'af at der dig din er et fra han hvad hvor hvordan hun ikke jeg kan mit når og også op til ved vil å eg hva hvorfor ikkje meg',
  'ei en ett että hän he ja joka jos kun kuin kuinka me minä minun mikä miten mitä mun niin nyt ole olen on ovat se sen sinä tai te vai voi voin',
];

/**
 * The words that hold sentences together in the languages of the desks that kollega is made for: English,
 * Swedish, Danish, Norwegian, Finnish. A few tips cannot show that they are common, so it is said here.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(LISTS.join(' ').split(' '));
