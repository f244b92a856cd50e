import type { CaseContext } from '../../src/index.js';
import { cases } from '../data/cases/index.js';
import { tips } from '../data/tips/index.js';
import type { SeedTip } from '../data/tip.js';
import { contextOf } from '../day.js';
import type { AskContent } from './ask-content.js';
import { askContent } from './ask-content.js';
import type { SuccessContent } from './success-content.js';
import { successContent } from './success-content.js';

/** The languages that the widgets have words for. */
export type StateLanguage = 'en' | 'sv';

export type TipKind = 'reset' | 'no-sync' | 'line-profile' | 'monday' | 'bookcase' | 'behind-tv';

/** What is said in the states, in one language. */
export interface Content {
  readonly language: StateLanguage;
  readonly asks: AskContent;
  readonly road: SuccessContent;
  /** The case that most states show. */
  readonly case: CaseContext;
  /** Every tip of this language. */
  readonly tips: readonly SeedTip[];
  /** The tip of this kind alone. */
  tip(kind: TipKind): SeedTip;
  /** What a case would be called in which it is the first. */
  readonly about: Readonly<Record<'no-sync' | 'line-profile' | 'monday' | 'bookcase' | 'own', string>>;
  /** A case about these words and nothing else. */
  caseAbout(subject: string): CaseContext;
  readonly search: string;
  readonly searchInVain: string;
  readonly ownTip: string;
  /** What the agent types; names the customer and a number. */
  readonly telling: string;
  readonly doubt: string;
  readonly better: string;
  readonly otherCase: string;
  readonly longTips: readonly string[];
  readonly longCase: string;
}

type Spoken = Omit<Content, 'language' | 'asks' | 'road' | 'case' | 'tips' | 'tip' | 'caseAbout'>;

const spoken: Readonly<Record<StateLanguage, Spoken>> = {
  en: {
    about: {
      'no-sync': 'Line test without sync after an update',
      'line-profile': 'Internet drops every evening',
      'monday': 'Red in the small hours, new software?',
      'bookcase': 'Visit: the socket is behind a bookcase',
      'own': 'App says "not paired"',
    },
    search: 'invoice abroad',
    searchInVain: 'parking permit',
    ownTip: 'If the app says "not paired", log out of the app before you reset the router.',
    telling: 'If the app says "not paired", log out of the app before resetting the router. Worked for Birgit Holm just now, call 070-174 06 58 to hear more.',
    doubt: 'Line profile is gone from the menu in version 4.2.',
    better: 'Hold reset for 12 seconds, not 5, and unplug the TV box first. After the November update a short press only restarts the wifi.',
    otherCase: 'Parking permit',
    longTips: [
      'Reauthentication of the uninterruptible-power-supply-management-interface: https://support.example/router/maintenance/reset-instructions-november',
      'Misconfigured interoperability-compatibility-mode: counterintuitively, deinstitutionalisation of the preconfiguration helps.',
    ],
    longCase: 'Interoperability-compatibility-mode misconfigured, reauthentication',
  },
  sv: {
    about: {
      'no-sync': 'Ledningstest utan synkronisering efter uppdatering',
      'line-profile': 'Internet bryts varje kväll',
      'monday': 'Rött sken på natten, ny programvara?',
      'bookcase': 'Besök: uttaget sitter bakom en bokhylla',
      'own': 'Appen säger ”inte ihopparad”',
    },
    search: 'faktura autogiro',
    searchInVain: 'parkeringstillstånd',
    ownTip: 'Säger appen ”inte ihopparad”? Logga ut ur appen innan du återställer routern.',
    telling: 'Säger appen ”inte ihopparad”? Logga ut ur appen innan du återställer routern. Fungerade nyss för Gunilla Åkesson, ring 070-332 41 86 för mer.',
    doubt: 'Linjeprofil finns inte kvar i menyn i version 4.2.',
    better: 'Håll in återställningsknappen i 12 sekunder, inte 5, och dra ur tv-boxen först. Efter novemberuppdateringen startar ett kort tryck bara om trådlösa nätverket.',
    otherCase: 'Parkeringstillstånd',
    longTips: [
      'Bredbandsanslutningsbekräftelsen finns under abonnemangsinställningarna, inte under fakturauppgiftssammanställningen.',
      'Fiberinstallationsavtalsuppsägningstiden räknas från återställningskvittensen, så kontrollera utrustningsåterlämningsregistret.',
    ],
    longCase: 'Bredbandsanslutningsbekräftelse och fiberinstallationsavtalsuppsägning',
  },
};

export function contentIn(language: StateLanguage): Content {
  const mine = tips.filter((tip) => tip.language === language);
  const redLight = cases.find((one) => one.language === language);
  if (!redLight) throw new Error(`No case in ${language}`);
  return {
    ...spoken[language],
    language,
    asks: askContent[language],
    road: successContent[language],
    case: contextOf(redLight),
    tips: mine,
    tip: (kind) => mine.find(({ key }) => key === `${language}-${kind}`) as SeedTip,
    caseAbout: (subject) => ({ id: 'another', subject, language, mask: contextOf(redLight).mask ?? [] }),
  };
}
