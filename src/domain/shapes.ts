import type { Kind } from './kinds.js';
import { isMemberId, isRef, MAX_TEXT, STEWARD } from './record.js';

type Check = (value: unknown) => boolean;
type Body = Readonly<Record<string, unknown>>;

/** @returns the name of the first field that is wrong (`about` for a missing link), or undefined */
type Shape = (body: Body, links: number) => string | undefined;

const words = (most: number): Check => (value) => typeof value === 'string' && value.length <= most && value.trim() !== '';
const list = (of: Check, most: number): Check => (value) => Array.isArray(value) && value.length <= most && value.every(of);
const number: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const flag: Check = (value) => typeof value === 'boolean';
const https: Check = (value) => words(2000)(value) && /^https:\/\/\S+$/.test(value as string) && URL.canParse(value as string);
const fit: Check = (value) => number(value) && (value as number) >= 1 && (value as number) <= 64;
const print: Check = (value) => number(value) && (value as number) < 2 ** 32;

const TEXT = words(MAX_TEXT);
const NAME = words(256);
/** A choice of a later version passes and is shown as the default. */
const CHOICE = words(32);
const TOPICS = list(words(80), 32);
const attached: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
  && !fields({}, { channel: NAME, queue: NAME, tags: TOPICS, language: NAME, subject: TEXT })(value as Body, 0);

function fields(must: Record<string, Check>, may: Record<string, Check> = {}, links = 0): Shape {
  return (body, linked) => {
    if (linked < links) return 'about';
    for (const key in must) if (!must[key]?.(body[key])) return key;
    for (const key in may) if (body[key] !== undefined && !may[key]?.(body[key])) return key;
    return undefined;
  };
}

const reaction = (must: Record<string, Check> = {}, may?: Record<string, Check>): Shape =>
  fields({ seen: number, ...must }, may, 1);

const removal = fields({ removes: (value) => isRef(value) && !value.endsWith(STEWARD), reason: TEXT });
const erasure = fields({ erases: (value) => isMemberId(value) && value !== STEWARD, upTo: number });

/** What each kind's body must and may hold. Fields not named here are kept unread. */
export const shapes: Readonly<Record<Kind, Shape>> = {
  person: fields({ name: NAME }, { topics: TOPICS, team: NAME, groups: list(NAME, 32), discreet: flag }),
  tip: fields({ text: TEXT }, { topics: TOPICS, link: https, language: NAME, source: NAME }),
  ask: fields(
    { question: TEXT, kind: CHOICE, ladder: list(number, 8) },
    { topics: TOPICS, attach: attached, invited: list(list(isMemberId, 32), 8), helper: isRef, passed: list(isRef, 32), ended: CHOICE, accepted: list(isRef, 32), unnamed: flag },
  ),
  offer: reaction(),
  reply: fields({ text: TEXT, after: isRef }, { verdict: CHOICE, unnamed: flag }, 1),
  success: fields({ text: TEXT }, { thanks: list(isMemberId, 32) }),
  idea: fields({ text: TEXT }, { stage: CHOICE }),
  helped: reaction({}, { over: isRef, fit, prints: list(print, 256) }),
  confirmed: reaction(),
  challenged: reaction({ reason: CHOICE }, { text: TEXT }),
  improved: reaction({ text: TEXT }),
  cheer: reaction(),
  reveal: fields({ is: isMemberId }),
  // An order of a later version passes too; none may name what the steward itself said.
  steward: (body) => (body.removes !== undefined && removal(body, 0)) || (body.erases !== undefined && erasure(body, 0)) || undefined,
};
