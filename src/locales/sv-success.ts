import { listIn } from './lists.js';
import type { SuccessWords } from './success-words.js';

const THINGS: Readonly<Record<string, readonly [string, string]>> = {
  ask: ['fråga', 'frågor'], reply: ['svar', 'svar'], tip: ['tips', 'tips'], success: ['framgång', 'framgångar'], idea: ['idé', 'idéer'],
};
const DEEDS: Readonly<Record<string, string>> = { ask: 'frågade', reply: 'svarade', tip: 'delade ett tips', success: 'lyckades', idea: 'fick idén' };
const ALL = ['', '', 'båda', 'alla tre', 'alla fyra', 'alla fem', 'alla sex', 'alla sju', 'alla åtta', 'alla nio', 'alla tio'];

/** All of so many people; nobody else where it is about one. */
const allOf = (people: number | undefined): string => (people === undefined ? 'alla' : ALL[people] ?? `alla ${people}`);

export const svSuccess: SuccessWords = {
  at: (place, count) => `${place} av ${count}`,
  cheered: 'Du hejar',
  gone: 'Den här framgången finns inte kvar.',
  cheers: (count, people) => (count === 0
    ? people === 1 ? '' : `Hejaropet går till ${allOf(people)}`
    : `${count === 1 ? '1 kollega' : `${count} kollegor`} hejar${people === 1 ? '' : ` på ${allOf(people)}`}`),

  madePossible: (what) => `Tack vare ${what}.`,
  alsoThanks: (names) => `Tack också till ${names}.`,
  thanks: (names) => `Tack till ${names}.`,
  // No apostrophe, and no second s: "Meis", "Jonas".
  whose: (name, several) => (name !== undefined ? `${name}${/[sxz]$/i.test(name) ? '' : 's'}` : several ? 'kollegors' : 'en kollegas'),
  thing: (kind, count) => THINGS[kind]?.[count === 1 ? 0 : 1] ?? 'bidrag',
  list: listIn('sv'),
  did: (kind, made) => (kind === 'tip' && made ? 'gjorde det till ett tips' : DEEDS[kind] ?? 'bidrog'),
  buildsOn: (kind, what) => `${kind === 'reply' ? 'på' : kind === 'success' ? 'med' : 'utifrån'} ${what}`,
  takenBack: 'tillbakataget',
  less: 'Mindre',

  whatWentWell: 'Vad gick bra?',
  example: 'Internet fungerar igen samma kväll',
  nothingWritten: 'Skriv vad som gick bra för kunden.',
  madePossibleBy: 'Tack vare',
  cameFrom: (what) => `som kom ur ${what}`,
  to: (what, name) => `${what} till ${name}`,
  alsoThank: 'Tacka också',
  addColleague: 'Lägg till kollega',
  noColleague: (search) => `Ingen kollega som heter "${search}" finns här`,
  shareIt: 'Dela framgången',
};
